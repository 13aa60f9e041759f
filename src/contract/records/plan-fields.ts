// What the plan's fields may hold, apart from their schemas: a page offers them without loading those.

/** The states of a goal that both sides agree on; a suggested one stands in a suggestion. */
export const agreedStates = ['agreed', 'resting', 'stable', 'reached', 'let-go'] as const
export type AgreedState = (typeof agreedStates)[number]

/** The outside parties a family meets; `other` has a name of its own. */
export const parties = [
  'day-care', 'school', 'ppr', 'physiotherapy', 'occupational-therapy', 'hospital', 'relief', 'residential', 'transport', 'aids', 'other',
] as const
/** Who may coordinate one of them. */
export const holders = ['family', 'contact-person', 'together', 'other'] as const
