/** What stands in the address of a goal or role that is not there yet. */
export const newSubject = 'nyt'
