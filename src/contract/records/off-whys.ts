/** What a contact may go against in an agreement. Apart from the schema, so that judging a contact loads no zod. */
export const offWhys = [
  'channel', 'sms-first', 'never', 'day-off', 'outside', 'not-by-phone', 'not-in-writing', 'hard-news', 'parent-starts', 'only-news', 'too-often', 'too-late',
] as const
export type OffWhy = (typeof offWhys)[number]
