import type { FollowUpForm } from '../../../contract/records/follow-up-forms.ts'
import type { RecordOf } from '../../../contract/records/kinds.ts'
import type { MeetingPlan } from '../../../contract/records/meeting.ts'
import { parseRoom } from '../../../contract/rooms.ts'
import type { toldOf } from '../../../contract/rules/meetings.ts'
import type { HoldDraft, PauseDraft } from '../../components/follow-up/hold-draft.ts'
import { emptyMove } from '../../components/meeting/drafts.ts'
import { emptyBoardPromise } from '../../components/work/board/promise-draft.ts'
import { boardPath, contactPath, dayPath, familyPath, goalPath, ownPath, rolePath, threadPath, wishPath } from '../../components/work/paths.ts'
import { describeDraftKey, describeDraftOf, emptyDescribe, emptyPlan, type PlanDraft, planDraftKey } from '../../components/work/plan-draft.ts'
import { behind, into, type Refill, type Row } from '../../stores/refill.ts'
import { type Fill, pageOfAct, type Place, refillOf as familysRefill, slotOf, type Span } from '../unsent/family-ways.ts'

type Said = Partial<Span> & {
  plan?: MeetingPlan | null; slots?: Span[]; meeting?: string; place?: string; words?: string | null; text?: string; due?: string; owner?: { person: string }; contact?: string; reason?: string; ask?: string
  followUp?: string; day?: string; form?: FollowUpForm; note?: string | null; childView?: string | null; until?: string
}

type Described = ReturnType<typeof toldOf> & { meeting?: string; seen?: number }

/** A plan as its form held it. Only who was written as a guest is one: the form names the others itself. */
export function planDraftOf({ people, ...plan }: MeetingPlan, spans: readonly Span[]): PlanDraft {
  const withDuty = (duty: 'chair' | 'minutes') => people.find((one) => one.person && one.duties?.includes(duty))?.person ?? ''
  const guests = people.filter((one) => one.person === null).map(({ name, part }) => [name, part].filter(Boolean).join(', '))
  const { type, title, purpose, noSupportCut, place, link, travel, bring, decisions } = plan
  const slots = emptyPlan.slots.map((slot, index) => (spans[index] ? slotOf(spans[index]) : slot))
  return { type, title, purpose, noSupportCut, place, link: link ?? '', travel: travel ?? '', bring: bring ?? '', decisions: decisions ?? '', guests: guests.join('\n'), chair: withDuty('chair'), writes: withDuty('minutes'), slots, ask: null }
}

/** The reason to go on against an agreement, and the end of an asking, went to the tray with the meeting that they followed. */
function following(tray: readonly Row[], meeting: string) {
  const notes = tray.filter(({ name, payload }) => name === 'deviation.note' && (payload as Said).contact === meeting)
  const asks = tray.filter(({ name, payload }) => name === 'meeting.close-ask' && (payload as Said).meeting === meeting)
  const [ask] = asks.map(({ room, payload }) => ({ id: (payload as Said).ask ?? '', room }))
  return { also: [...notes, ...asks].map(({ id }) => id), reason: (notes[0]?.payload as Said | undefined)?.reason ?? '', ask: ask ?? null }
}

function planRefill({ id, payload }: Row, { family, root, tray }: Place): Refill {
  const { plan, slots, starts, ends } = payload as Said
  const { also, reason, ask } = following(tray, id)
  const spans = slots ?? (starts && ends ? [{ starts, ends }] : [])
  return { to: `${root}/moeder`, at: 'plan-title', also, field: into<PlanDraft>(planDraftKey(family), emptyPlan, { ...planDraftOf(plan!, spans), reason, ask }) }
}

const moveRefill: Fill = ({ payload }, { tray }, page) => {
  const { meeting = '', place = '', words, ...span } = payload as Said
  const { also, reason } = following(tray, meeting)
  return { ...page, at: 'move-day', also, field: into(`move ${meeting}`, emptyMove, { slot: slotOf(span), place, words: words ?? '', reason }) }
}

/** The follow-up that was meant, or, where it was held meanwhile, the one that is open for the same child now. */
function openOf(all: readonly RecordOf<'follow-up'>[], id: string): string {
  const meant = all.find((one) => one.id === id)
  const isOpen = ({ body }: RecordOf<'follow-up'>) => body.held === null
  if (!meant || isOpen(meant)) return id
  return all.find((one) => isOpen(one) && one.body.child === meant.body.child)?.id ?? id
}

const fills: Record<string, Fill> = {
  'meeting.move': moveRefill,
  'meeting.describe': ({ payload }, _place, page) => {
    const { meeting = '', seen = 0, ...told } = payload as Described
    return { ...page, at: 'describe-title', field: into(describeDraftKey(meeting), emptyDescribe, describeDraftOf(told, seen)) }
  },
  'meeting.ask-promise': ({ payload }, { family }) => {
    const { meeting = '', text = '', owner, due = '' } = payload as Said
    return { to: boardPath(family, meeting), at: 'board-text', field: into(`board-promise ${meeting}`, emptyBoardPromise, { text, owner: owner?.person ?? '', due }) }
  },
  'minutes.write': ({ payload }, _place, page) => ({ ...page, at: 'minutes-text', field: behind(`minutes ${(payload as Said).meeting}`, (payload as Said).text ?? '') }),
  'follow-up.hold': ({ payload }, { family, followUps }, page) => {
    const { followUp = '', day = '', form = '', note, childView } = payload as Said
    const open = openOf(followUps, followUp)
    const draft: HoldDraft = { day, form, note: note ?? '', childView: childView ?? '' }
    return { ...page, at: `hold-note-${open}`, field: into<Record<string, HoldDraft>>(`follow-up-hold ${family}`, {}, { [open]: draft }) }
  },
  'follow-up.pause': ({ payload }, { family, followUps }, page) => {
    const { followUp = '', until = '', reason = '' } = payload as Said
    const open = openOf(followUps, followUp)
    return { ...page, at: `pause-until-${open}`, field: into<Record<string, PauseDraft>>(`follow-up-pause ${family}`, {}, { [open]: { until, reason } }) }
  },
}

/** Where a worker puts right what she did about a meeting or a follow-up, and its words again. */
export function refillOf(row: Row, place: Place): Refill | undefined {
  const page = pageOfAct(row, place)
  if (!page) return undefined
  if (((row.payload ?? {}) as Said).plan) return planRefill(row, place)
  if (row.name.startsWith('case.')) return { ...page, isOnlyShown: true }
  return fills[row.name]?.(row, place, page) ?? familysRefill(row, place)
}

/** Where a worker puts everything else right: its thread, its goal or role, or the page it is about. */
export function pageOf({ name, room }: Row, family: string, plan?: { about: 'goal' | 'role'; subject: string }): string {
  const { kind, person } = parseRoom(room) ?? {}
  if (!family) return kind === 'worker' ? ownPath : dayPath
  if (name === 'message.send') return threadPath(family, person)
  if (plan) return (plan.about === 'goal' ? goalPath : rolePath)(family, plan.subject)
  if (name.startsWith('contact.')) return contactPath(family)
  return person ? wishPath(family, person) : familyPath(family)
}
