/** Numbers from here on belong to what is painted and not yet sent; behind all that the server has numbered. */
export const pending = 2 ** 52
export const isPending = (record: { first: number }): boolean => record.first >= pending
