import { emptySlot, type SlotDraft } from './slot-draft.ts'

/** What stands in the fields with which a meeting is changed, until it is sent. */
export type ChangeDraft = { name: string; duty: 'none' | 'supporter' | 'interpreter'; slot: SlotDraft; words: string }
export const emptyChange: ChangeDraft = { name: '', duty: 'none', slot: emptySlot, words: '' }
