/** What is known from the opening is shown at once, and looked after when the first page stands: each look costs a slow phone, in ms. */
export const settleMs = 300
