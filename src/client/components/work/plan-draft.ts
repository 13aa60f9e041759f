import type { MeetingPlan, Participant } from '../../../contract/records/meeting.ts'
import type { Instant } from '../../../contract/values.ts'
import type { AboutDraft } from '../agreement/about-draft.ts'
import { workMeetings as words } from '../../../words/da/work-meetings.ts'
import { emptySlot, isEmptySlot, type SlotDraft } from '../meeting/drafts.ts'
import { slotFaults } from '../meeting/slot-draft.ts'

/** A meeting while it is being planned: what the fields hold. `ask` is the asking it answers, `reason` why it goes against an agreement, `about` what an agreement asks of it. */
export type PlanDraft = {
  type: MeetingPlan['type']; title: string; purpose: string; noSupportCut: boolean; place: string; link: string; travel: string; bring: string; decisions: string
  guests: string; chair: string; writes: string; slots: SlotDraft[]; ask: { id: string; room: string } | null; reason?: string; about?: AboutDraft
}
export const emptyPlan: PlanDraft = {
  type: 'follow-up', title: '', purpose: '', noSupportCut: false, place: '', link: '', travel: '', bring: '', decisions: '', guests: '', chair: '', writes: '',
  slots: [emptySlot, emptySlot, emptySlot], ask: null,
}
export const planDraftKey = (family: string): string => `plan ${family}`

type Person = { person: string; name: string; part: string }
export type PlanPeople = { workers: readonly Person[]; parents: readonly Person[] }

const guestOf = (line: string): Participant => {
  const [name = '', ...part] = line.split(',').map((one) => one.trim())
  return { name: name.slice(0, 120), part: part.join(', ').slice(0, 120) || null, person: null }
}

/** Who comes: the worker and the parents, then the guests, one on each line; the first worker leads and writes unless told. */
export function peopleOf(draft: PlanDraft, { workers, parents }: PlanPeople): Participant[] {
  const [first] = workers
  const chair = draft.chair || first?.person
  const writes = draft.writes || first?.person
  const known = [...workers.filter((one) => one === first || one.person === chair || one.person === writes), ...parents]
  const people = known.map((one): Participant => ({ ...one, duties: [...(one.person === chair ? ['chair' as const] : []), ...(one.person === writes ? ['minutes' as const] : [])] }))
  return [...people, ...draft.guests.split('\n').map((line) => line.trim()).filter(Boolean).map(guestOf)]
}

const orNull = (text: string) => text.trim() || null

/** The plan as it is sent. */
export const planOf = (draft: PlanDraft, people: PlanPeople, child: string | null): MeetingPlan => ({
  child, type: draft.type, title: draft.title.trim(), purpose: draft.purpose.trim(), noSupportCut: draft.noSupportCut, place: draft.place.trim(), link: orNull(draft.link),
  travel: orNull(draft.travel), bring: orNull(draft.bring), decisions: orNull(draft.decisions), people: peopleOf(draft, people),
})

/** The times that were filled in: the first always, more of them make it a proposal. */
export const filledSlots = (draft: PlanDraft): SlotDraft[] => draft.slots.filter((slot, place) => place === 0 || !isEmptySlot(slot))

export type PlanFault = { id: string; text: string }

/** What is in the way. The ids are those of the form's fields. */
export function planFaults(draft: PlanDraft, now: Instant): PlanFault[] {
  const missing = (['title', 'purpose', 'place'] as const).filter((field) => draft[field].trim() === '').map((field) => ({ id: `plan-${field}`, text: words.faults[field] }))
  const link = draft.link.trim() === '' || /^https:\/\/\S+$/.test(draft.link.trim()) ? [] : [{ id: 'plan-link', text: words.faults.link }]
  const slots = draft.slots.flatMap((slot, place) => (place > 0 && isEmptySlot(slot) ? [] : slotFaults(slot, now, `plan-slot${place}`)))
  return [...missing, ...link, ...slots]
}
