import type { SlotAnswer } from '../../../contract/records/meeting-fields.ts'
import type { Instant } from '../../../contract/values.ts'

// What stands in the fields around meetings until it is sent, and how they begin. Without their faults and words, so that
// the tray can put words back into them without loading those.

/** A day and two times of day while they are being chosen, as the fields hold them. */
export type SlotDraft = { day: string; from: string; to: string }
export const emptySlot: SlotDraft = { day: '', from: '', to: '' }
export const isEmptySlot = (draft: SlotDraft): boolean => draft.day === '' && draft.from === '' && draft.to === ''

/** Days when one cannot, while they are being chosen. Without a last day it is one day, without times all of it. */
export type BusyDraft = { from: string; to: string; starts: string; ends: string }
export const emptyBusy: BusyDraft = { from: '', to: '', starts: '', ends: '' }

/** What stands in the fields with which a meeting is changed. */
export type ChangeDraft = { name: string; duty: 'none' | 'supporter' | 'interpreter'; slot: SlotDraft; words: string }
export const emptyChange: ChangeDraft = { name: '', duty: 'none', slot: emptySlot, words: '' }

/** Another time or place for a meeting, with why. `reason` is why it goes against an agreement. */
export type MoveDraft = { slot: SlotDraft; place: string; words: string; reason: string }
export const emptyMove: MoveDraft = { slot: emptySlot, place: '', words: '', reason: '' }

/** Answers to times while they are being given: by when each begins, and a time of one's own. */
export type TimesDraft = { answers: Record<Instant, SlotAnswer>; another: SlotDraft }
export const emptyTimes: TimesDraft = { answers: {}, another: emptySlot }

/** Asking for a meeting: a line about it, and who reads it. */
export type AskDraft = { words: string; reader: 'both' | 'mine' }
export const emptyAsk: AskDraft = { words: '', reader: 'both' }
