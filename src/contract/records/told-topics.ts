/** The sections a family may choose: one of each for a child or for the family, and as many `own` as it likes. Apart from the schema, so that the page loads no zod. */
export const topics = ['who', 'works', 'hard', 'meet', 'tired', 'own'] as const
export type Topic = (typeof topics)[number]
