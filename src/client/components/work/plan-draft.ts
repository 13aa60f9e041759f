import type { MeetingPlan, Participant } from '../../../contract/records/meeting.ts'
import type { toldOf } from '../../../contract/rules/meetings.ts'
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

/** What stands about a meeting while it is put right. `seen` as in meeting.describe; below 0 before anything was changed. */
export type DescribeDraft = Pick<PlanDraft, 'title' | 'purpose' | 'noSupportCut' | 'link' | 'travel' | 'bring' | 'decisions'> & { seen: number }
export const emptyDescribe: DescribeDraft = { title: '', purpose: '', noSupportCut: false, link: '', travel: '', bring: '', decisions: '', seen: -1 }
export const describeDraftKey = (meeting: string): string => `describe ${meeting}`

/** The fields as they stand, and what they say as it is sent. */
export function describeDraftOf({ title, purpose, noSupportCut, link, travel, bring, decisions }: ReturnType<typeof toldOf>, seen: number): DescribeDraft {
  return { title, purpose, noSupportCut, link: link ?? '', travel: travel ?? '', bring: bring ?? '', decisions: decisions ?? '', seen }
}
export const toldIn = ({ title, purpose, noSupportCut, link, travel, bring, decisions }: DescribeDraft) =>
  ({ title: title.trim(), purpose: purpose.trim(), noSupportCut, link: orNull(link), travel: orNull(travel), bring: orNull(bring), decisions: orNull(decisions) })

/** What is in the way of what stands about a meeting; the ids begin with that of its form. */
export function toldFaults({ title, purpose, link }: Pick<PlanDraft, 'title' | 'purpose' | 'link'>, form: string): PlanFault[] {
  const missing = Object.entries({ title, purpose }).filter(([, text]) => text.trim() === '').map(([field]) => ({ id: `${form}-${field}`, text: words.faults[field as 'title' | 'purpose'] }))
  return [...missing, ...(link.trim() === '' || /^https:\/\/\S+$/.test(link.trim()) ? [] : [{ id: `${form}-link`, text: words.faults.link }])]
}

/** What is in the way. The ids are those of the form's fields. */
export function planFaults(draft: PlanDraft, now: Instant): PlanFault[] {
  const place = draft.place.trim() === '' ? [{ id: 'plan-place', text: words.faults.place }] : []
  const slots = draft.slots.flatMap((slot, place) => (place > 0 && isEmptySlot(slot) ? [] : slotFaults(slot, now, `plan-slot${place}`)))
  return [...toldFaults(draft, 'plan'), ...place, ...slots]
}
