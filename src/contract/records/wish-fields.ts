import type { WishField } from './wish.ts'

/** The fields of a contact wish in the order of its five screens. Apart from the schema, so that reading a wish loads no zod. */
export const wishFields = [
  'rhythm', 'starts', 'justNow', 'channels', 'week', 'hardNews', 'notByPhone', 'notInWriting', 'carries', 'language', 'avoid',
] as const satisfies readonly WishField[]

export const rhythms = ['weekly', 'every-2-weeks', 'monthly', 'every-3-months', 'only-news', 'own-contact'] as const
export const starters = ['contact-person', 'parent', 'either'] as const
export const channels = ['message', 'call', 'sms-first', 'video', 'home-visit', 'office'] as const
export const dayParts = ['morning', 'forenoon', 'afternoon', 'evening'] as const
export const fits = ['good', 'possible', 'never'] as const
export const newsWays = ['call-first', 'in-person', 'in-writing'] as const
export const subjects = ['money', 'school', 'health', 'behaviour', 'relief', 'decisions'] as const
