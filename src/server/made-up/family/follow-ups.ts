import type { ImportFamily } from '../../../contract/import/family.ts'
import type { ImportFollowUp } from '../../../contract/import/plan.ts'
import type { CaseSection } from '../../../contract/records/child.ts'
import { type FollowUpForm, followUpForms } from '../../../contract/records/follow-up-forms.ts'
import type { Interval } from '../../../contract/records/model-profile.ts'
import { addDays, addInterval } from '../../../contract/rules/days.ts'
import type { Day } from '../../../contract/values.ts'
import { childViews, followUpNotes } from '../bank/follow-ups.ts'
import { modelProfile } from '../bank/municipality.ts'
import { workdayFrom, workdayUpTo } from '../clock.ts'
import type { Frame, FrameChild } from './frame.ts'

type Owed = Pick<ImportFamily, 'followUps' | 'children'>

/** What a child's follow-up is told from: by which rule and section, since when, on which days it was held and in which forms. */
export type OwedStory = { child: string; rule: string; section: string; since: Day; held: readonly Day[]; forms: readonly (FollowUpForm | null)[]; byName: string; hasLaw?: boolean; nextId: () => string }

const ruleOf = (name: string) => modelProfile.rhythms.find((one) => one.rule === name)!

/** Each one held, due an interval after the one before, and the next that is owed. `forms` has one more than `held`. */
export function toldFollowUps({ child, rule, since, held, forms, byName, hasLaw, nextId }: OwedStory): ImportFollowUp[] {
  const { interval } = ruleOf(rule)
  const place = (index: number) => held[index - 1]
  const due = (index: number) => addInterval(place(index) ?? since, interval)
  const from = (index: number) => (place(index) === undefined ? {} : { from: place(index)! })
  return [
    ...held.map((day, index): ImportFollowUp => ({
      id: nextId(), child, rule, due: due(index), form: forms[index]!, held: day, ...from(index), byName,
      note: followUpNotes[(index + held.length) % followUpNotes.length]!, childView: hasLaw ? childViews[index % childViews.length]! : null,
    })),
    { id: nextId(), child, rule, due: due(held.length), form: forms[held.length]!, held: null, ...from(held.length) },
  ]
}

/** Back from a day on which the next is owed: so many days on which the ones before were held, a few days early each. */
export function heldBefore(next: Day, interval: Interval, early: readonly number[]): Day[] {
  const back = { ...interval, count: -interval.count }
  const days: Day[] = []
  for (const count of early) days.unshift(days.length === 0 ? workdayUpTo(addInterval(next, back)) : workdayFrom(addDays(addInterval(days[0]!, back), count)))
  return days
}

export const sectionOf = (rule: string): string => `§ ${/\d+/.exec(ruleOf(rule).sections[0]!)![0]}`

/** The children with the sections their cases stand on. */
export const childrenWith = (children: readonly FrameChild[], sections: Readonly<Record<string, CaseSection[]>>): ImportFamily['children'] =>
  children.map(({ id, name, born }) => ({ id, name, born, sections: sections[id] ?? [] }))

/** Follow-ups owed by one rule of the model, held ones and the next. One family in eight is owed none. */
export function followUpsOf(frame: Frame): Owed {
  const { random, today } = frame
  if (random.chance(0.12)) return { followUps: [], children: childrenWith(frame.children, {}) }
  const { rule, interval } = random.pick(modelProfile.rhythms)
  const next = workdayFrom(addDays(today, random.chance(0.06) ? -random.int(3, 9) : random.int(2, interval.unit === 'week' ? 40 : 85)))
  const held = heldBefore(next, interval, countIn(frame.start, next, interval).map(() => random.int(0, 6)))
  const child = random.pick(frame.children).id
  const forms = [...held, undefined].map((day) => (day === undefined && random.chance(0.4) ? null : random.pick(followUpForms)))
  const since = addInterval(held[0] ?? next, { ...interval, count: -interval.count })
  const byName = frame.workers.at(-1)!.worker.name
  const followUps = toldFollowUps({ child, rule, section: sectionOf(rule), since, held, forms, byName, hasLaw: rule === 'supporting-measure', nextId: () => frame.nextId('o') })
  return { followUps, children: childrenWith(frame.children, { [child]: [{ section: sectionOf(rule), from: since, until: null }] }) }
}

/** As many places as there is room for between the story's start and the next one, eight at most. */
function countIn(start: Day, next: Day, interval: Interval): number[] {
  const back = { ...interval, count: -interval.count }
  const places: number[] = []
  for (let day = addInterval(next, back); day > start && places.length < 8; day = addInterval(day, back)) places.push(places.length)
  return places
}
