/** What a day field hands over for a date that does not exist: no day, so that it is told and never sent. */
export const badDay = 'bad'
