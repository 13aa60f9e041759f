/** The closed lists of meetings, apart from their schemas so that a page may name them without loading zod. */
export const meetingTypes = ['opening', 'follow-up', 'network', 'home-visit', 'child-talk', 'status', 'other'] as const
export const duties = ['chair', 'minutes', 'supporter', 'interpreter'] as const
export const askKinds = ['meeting', 'visit'] as const
export const slotAnswers = ['yes', 'if-needed', 'no'] as const

/** A time of day, `HH:MM`. */
export const clockPattern = /^([01]\d|2[0-3]):[0-5]\d$/

export type Duty = (typeof duties)[number]
export type SlotAnswer = (typeof slotAnswers)[number]
