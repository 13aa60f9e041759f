import type { WishFields } from '../../../contract/records/wish.ts'

/**
 * A wish while it is filled in, kept on the phone. Its values may be unfinished: a day not chosen yet, a language without
 * a name. `isStarted` tells a new draft from one that was emptied.
 */
export type WishDraft = { isStarted: boolean; fields: WishFields }
export const emptyWish: WishDraft = { isStarted: false, fields: {} }
