import type { SlotAnswer } from '../../../contract/records/meeting-fields.ts'
import type { RecordOf } from '../../../contract/records/kinds.ts'
import { parseRoom } from '../../../contract/rooms.ts'
import { wallOf } from '../../../contract/rules/wall-clock.ts'
import type { Instant } from '../../../contract/values.ts'
import { threadTo } from '../../components/base/places.ts'
import { type ChangeDraft, emptyAsk, emptyBusy, emptyChange, emptySlot, emptyTimes, type SlotDraft } from '../../components/meeting/drafts.ts'
import { behind, into, type Refill, type Row } from '../../stores/refill.ts'

export type Span = { starts: Instant; ends: Instant }

/** All that any of these acts may say. */
type Said = {
  slots?: Span[]; meeting?: string | null; words?: string | null; name?: string; duty?: ChangeDraft['duty'] | null; text?: string; says?: string | null; minutes?: string | null
  answers?: { starts: Instant; answer: SlotAnswer }[]; another?: Span[]; times?: string; from?: string; to?: string; hours?: { from: string; to: string } | null
  child?: string | null; followUp?: string; note?: string | null
}

/** What is known where a row is put right: whose it is, where that one's pages begin, and what the phone has of it. */
export type Place = { family: string; root: string; tray: readonly Row[]; minutes: readonly RecordOf<'minutes'>[]; followUps: readonly RecordOf<'follow-up'>[] }
export type Fill = (row: Row, place: Place, page: Refill) => Refill

/** A time as its fields held it; none where what was refused was no time at all. */
export function slotOf({ starts, ends }: Partial<Span>): SlotDraft {
  const [from, to] = [starts, ends].map((one) => (Number.isNaN(Date.parse(one ?? '')) ? '' : wallOf(one!)))
  return from && to ? { day: from.slice(0, 10), from: from.slice(11), to: to.slice(11) } : emptySlot
}

const change = (of: (said: Said) => Partial<ChangeDraft>, at: string): Fill => ({ payload }, _place, page) =>
  ({ ...page, at, field: into<ChangeDraft>(`change ${(payload as Said).meeting}`, emptyChange, of(payload as Said)) })
const point: Fill = ({ payload }, _place, page) => ({ ...page, at: 'point-text', field: behind(`point ${(payload as Said).meeting}`, (payload as Said).text ?? '', ' ') })

/** What each act said, and the field it came from. An act that is not named here said nothing that has to be written again. */
const fills: Record<string, Fill> = {
  'meeting.cancel': change(({ words }) => ({ words: words ?? '' }), 'cancel-words'),
  'meeting.bring': change(({ name = '', duty }) => ({ name, duty: duty ?? 'none' }), 'bring-name'),
  'meeting.propose-times': change(({ slots }) => ({ slot: slotOf(slots?.[0] ?? {}) }), 'other-time-day'),
  'meeting.answer-times': ({ payload }, _place, page) => {
    const { times, answers = [], another = [] } = payload as Said
    return { ...page, field: into(`times ${times}`, emptyTimes, { answers: Object.fromEntries(answers.map((one) => [one.starts, one.answer])), another: slotOf(another[0] ?? {}) }) }
  },
  'meeting.ask': ({ payload, room }, { family }, page) =>
    ({ ...page, at: 'ask-words', field: into(`ask ${family}`, emptyAsk, { words: (payload as Said).words ?? '', reader: parseRoom(room)?.kind === 'family' ? 'both' : 'mine' }) }),
  'minutes.flag': ({ payload }, _place, page) => {
    const { meeting, says, text = '' } = payload as Said
    return { ...page, at: 'flag-text', field: into(`flag ${meeting}`, { says: '', text: '' }, { says: says ?? '', text }) }
  },
  'point.add': point,
  'point.keep': point,
  'busy.add': ({ payload }, { family }, page) => {
    const { from = '', to = '', hours } = payload as Said
    return { ...page, at: 'busy-from', field: into(`busy ${family}`, emptyBusy, { from, to, starts: hours?.from ?? '', ends: hours?.to ?? '' }) }
  },
  'follow-up.light': ({ payload }, { family }, page) => {
    const { child, followUp, note } = payload as Said
    return note ? { ...page, at: `light-${followUp}`, field: into<Record<string, string>>(`follow-up-light ${family}`, {}, { [child ?? 'family']: note }) } : page
  },
}

/** The page that an act about a meeting or a follow-up is put right on; nothing for what is about something else. */
export function pageOfAct({ name, payload }: Row, { root, minutes }: Place): Refill | undefined {
  if (/^(follow-up|case)\./.test(name)) return { to: `${root}/opfoelgning` }
  if (!/^(meeting|minutes|point|busy)\./.test(name)) return undefined
  const said = (payload ?? {}) as Said
  const meeting = said.meeting ?? minutes.find((one) => one.id === said.minutes)?.body.meeting
  return { to: meeting ? `${root}/moeder/${meeting}` : `${root}/moeder` }
}

/** Where something about a meeting or a follow-up is put right, and its words again. */
export function refillOf(row: Row, place: Place): Refill | undefined {
  const page = pageOfAct(row, place)
  return page && (fills[row.name]?.(row, place, page) ?? page)
}

/** Where everything else is put right: its thread, its goal or role, or the page it is about. */
export function pageOf({ name, room }: Row, _family: string, plan?: { about: 'goal' | 'role'; subject: string }) {
  if (name === 'message.send') return threadTo(room)
  if (plan) return `/${plan.about === 'goal' ? 'maal' : 'roller'}/${plan.subject}`
  return /^(fit|agreement)\./.test(name) ? '/forventninger' : '/overblik'
}
