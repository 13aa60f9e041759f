/** In which form there is followed up. Apart from the schema, so that a page may list them without loading it. */
export const followUpForms = ['call', 'visit', 'two-lines', 'nothing-new', 'meeting'] as const
export type FollowUpForm = (typeof followUpForms)[number]
