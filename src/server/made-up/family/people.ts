import type { ImportParent } from '../../../contract/import/people.ts'
import { addDays, addMonths, ageOn } from '../../../contract/rules/days.ts'
import type { Day } from '../../../contract/values.ts'
import { boys, dayCares, fathers, fromElsewhere, girls, mothers, otherSurnames, schools, surnames, teachers, youthPlaces } from '../bank/names.ts'
import type { Random } from '../random.ts'
import type { FrameChild } from './frame.ts'

export type Household = { parents: { id: string; name: string; relation: string }[]; surname: string }

/** The custody holders: together, apart, or one alone. `mother` is given where she has another family too. */
export function householdOf(random: Random, id: string, mother?: { id: string; name: string }): Household {
  const shape = mother ? 'apart' : random.pick(['together', 'together', 'together', 'apart', 'apart', 'apart', 'single', 'single', 'father'] as const)
  const surname = random.pick(surnames)
  const isOther = random.chance(0.14)
  const foreign = (name: string) => fromElsewhere.has(name)
  const called = (names: readonly string[]) => random.pick(names.filter((name) => foreign(name) === isOther))
  const family = isOther ? random.pick(otherSurnames) : surname
  const first = mother ?? { id: `${id}-p1`, name: `${called(shape === 'father' ? fathers : mothers)} ${family}` }
  const one = { ...first, relation: shape === 'father' ? 'far' : 'mor' }
  if (shape === 'single' || shape === 'father') return { parents: [one], surname: family }
  const two = shape === 'together' && random.chance(0.04) ? { name: random.pick(mothers), relation: 'medmor' } : { name: called(fathers), relation: 'far' }
  return { parents: [one, { id: `${id}-p2`, name: `${two.name} ${shape === 'apart' ? random.pick(surnames) : family}`, relation: two.relation }], surname: family }
}

/** One to three children, the first between one and seventeen years old. */
export function childrenOf(random: Random, id: string, today: Day): FrameChild[] {
  const eldest = random.pick([1, 2, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 13, 14, 15, 16, 17])
  const count = random.pick([1, 1, 1, 1, 1, 2, 2, 2, 3])
  const ages = Array.from({ length: count }, (_, place) => Math.max(0, eldest - place * random.int(2, 4)))
  const names = { girl: random.shuffle(girls), boy: random.shuffle(boys) }
  return ages.map((age, place) => childOf(random, `${id}-c${place + 1}`, age, names, today))
}

function childOf(random: Random, id: string, age: number, names: Record<'girl' | 'boy', string[]>, today: Day): FrameChild {
  const sex = random.chance(0.4) ? 'girl' : 'boy'
  const born = addDays(addMonths(today, -12 * age), -random.int(3, 360))
  return { id, name: names[sex].pop()!, sex, born, place: placeFor(random, ageOn(born, today)), teacher: random.pick(teachers) }
}

const placeFor = (random: Random, age: number) => random.pick(age < 6 ? dayCares : age < 16 ? schools : youthPlaces)

export const importParent = ({ id, name }: { id: string; name: string }): ImportParent => ({ id, name, login: null, demo: null })
