import type { ImportFamily } from '../../../contract/import/family.ts'
import type { FollowUpForm } from '../../../contract/records/follow-up-forms.ts'
import { addDays, addInterval, addMonths } from '../../../contract/rules/days.ts'
import type { Day } from '../../../contract/values.ts'
import { modelProfile } from '../bank/municipality.ts'
import { workdayFrom } from '../clock.ts'
import { childrenWith, heldBefore, type OwedStory, toldFollowUps } from '../family/follow-ups.ts'
import type { Frame } from '../family/frame.ts'

type Owed = Pick<ImportFamily, 'followUps' | 'children'>
type Sketch = { child: number; rule: string; section: string; next: Day; count: number; form: FollowUpForm; hasLaw?: boolean }

/** One child's follow-ups told back from the day on which the next is owed. */
function story(frame: Frame, { child, rule, section, next, count, form, hasLaw = false }: Sketch): OwedStory {
  const { interval } = modelProfile.rhythms.find((one) => one.rule === rule)!
  const held = heldBefore(next, interval, Array.from({ length: count }, (_, place) => (place * 2) % 5))
  const forms = [...held, next].map((_, place): FollowUpForm => (place === 0 ? 'meeting' : form))
  const since = addInterval(held[0] ?? next, { ...interval, count: -interval.count })
  return { child: frame.children[child]!.id, rule, section, since, held, forms, byName: 'Sofie Lund', hasLaw, nextId: () => frame.nextId('o') }
}

const sectionIn = (one: OwedStory) => ({ [one.child]: [{ section: one.section, from: one.since, until: null }] })

/** Every three months, because extra costs are covered; the next one in the week to come. */
export function emilsFollowUps(frame: Frame): Owed {
  const one = story(frame, { child: 0, rule: 'additional-costs', section: '§ 86', next: workdayFrom(addDays(frame.today, 9)), count: 7, form: 'call' })
  return { followUps: toldFollowUps(one), children: childrenWith(frame.children, sectionIn(one)) }
}

/** Freja every three months; Noah every six weeks, where the law wants a decided rhythm too. */
export function camillasFollowUps(frame: Frame): Owed {
  const freja = story(frame, { child: 0, rule: 'lost-earnings', section: '§ 87', next: workdayFrom(addDays(frame.today, 47)), count: 5, form: 'visit' })
  const noah = story(frame, { child: 1, rule: 'supporting-measure', section: '§ 32', next: workdayFrom(addDays(frame.today, 18)), count: 3, form: 'visit', hasLaw: true })
  const decided = { interval: { unit: 'month' as const, count: 3 }, reason: 'Støtten er ny, og Noah er lille. Vi vil se ham tit.', childView: 'Noah viser os gerne sit værelse.', day: noah.held[1]!, byName: 'Sofie Lund' }
  const children = childrenWith(frame.children, { ...sectionIn(freja), ...sectionIn(noah) })
  return { followUps: [...toldFollowUps(freja), ...toldFollowUps(noah)], children: children.map((child) => (child.id === noah.child ? { ...child, decided: [decided] } : child)) }
}

/** Four days late, and the municipality's to mend. */
export function almasFollowUps(frame: Frame): Owed {
  const one = story(frame, { child: 0, rule: 'help-at-home', section: '§ 90', next: addDays(frame.today, -4), count: 6, form: 'two-lines' })
  return { followUps: toldFollowUps(one), children: childrenWith(frame.children, sectionIn(one)) }
}

/** On a pause while he is in hospital. */
export function stormsFollowUps(frame: Frame): Owed {
  const { today } = frame
  const one = story(frame, { child: 0, rule: 'additional-costs', section: '§ 86', next: workdayFrom(addMonths(today, 1)), count: 2, form: 'call' })
  const pause = { from: addDays(today, -3), until: addDays(today, 11), reason: 'Storm er indlagt, og I har bedt om ro imens.', byName: 'Sofie Lund' }
  const followUps = toldFollowUps(one).map((told) => (told.held === null ? { ...told, pauses: [pause], unpaused: told.due, due: addDays(told.due, 15) } : told))
  return { followUps, children: childrenWith(frame.children, sectionIn(one)) }
}
