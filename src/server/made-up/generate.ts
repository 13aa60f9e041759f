import type { ImportFamily } from '../../contract/import/family.ts'
import type { ImportFile } from '../../contract/import/file.ts'
import type { ImportParent } from '../../contract/import/people.ts'
import { addDays } from '../../contract/rules/days.ts'
import { easterSunday } from '../../contract/rules/working-days.ts'
import type { Day } from '../../contract/values.ts'
import { modelProfile, municipality, team } from './bank/municipality.ts'
import { saidDone } from './bank/said-done.ts'
import { surnames } from './bank/names.ts'
import { workers } from './bank/staff.ts'
import { demoCount, demoFamilies } from './demo/families.ts'
import { withDemo } from './demo/logins.ts'
import { genericFamily, type ToldFamily } from './family/generic.ts'
import { staffOf } from './staff.ts'
import { randomOf } from './random.ts'

/** `families`: how many, the demo's four first; a full municipality has 240. */
export type Asked = { today: Day; seed?: string; families?: number }

/**
 * The made-up municipality as it stands on the morning of a day: one leader, ten contact persons in pairs of mates,
 * their families and up to two years of each one's story. The same day and seed give the same file.
 */
export function generate({ today, seed = 'solvang', families = 240 }: Asked): ImportFile {
  const told: Told = { families: [], parents: [] }
  demoFamilies(today, seed).slice(0, families).forEach((one) => tellOne(told, one))
  for (let place = told.families.length; place < families; place += 1) tellOne(told, generic(place, today, seed))
  return withDemo({
    format: 'en-indgang-import-1',
    municipality: { ...municipality, closingDays: closingDays(today) },
    modelProfile, team, staff: staffOf(today), saidDone: saidDone(today), ...told,
  })
}

type Told = { families: ImportFamily[]; parents: ImportParent[] }

/** A mother in two families is one person. */
function tellOne(told: Told, { family, parents }: ToldFamily): void {
  told.families.push(family)
  for (const parent of parents) if (!told.parents.some((one) => one.id === parent.id)) told.parents.push(parent)
}

const idOf = (place: number) => `f${String(place + 1).padStart(3, '0')}`

/** Twenty-four rounds of ten, where Sofie, the first, has the demo's four families already. */
const turns = Array.from({ length: 24 }, (_, round) => workers.map((_worker, turn) => turn).filter((turn) => turn > 0 || round >= demoCount)).flat()
const workerAt = (place: number): number => turns[place - demoCount] ?? place % workers.length

/** Every thirtieth family is that of the mother in the family before, with another father. */
const hasSister = (place: number) => place % 30 === 29

function generic(place: number, today: Day, seed: string): ToldFamily {
  const worker = workerAt(place)
  const mother = hasSister(place) ? motherOf(place - 1, seed) : hasSister(place + 1) ? motherOf(place, seed) : undefined
  return genericFamily({
    id: idOf(place), seed, today, worker: workers[worker]!, mate: workers[worker ^ 1]!, earlier: workers[(worker + 4) % workers.length]!,
    ...(mother ? { mother } : {}),
  })
}

function motherOf(place: number, seed: string) {
  const random = randomOf(`${seed}/mother/${place}`)
  return { id: `${idOf(place)}-p1`, name: `${random.pick(['Anne', 'Maria', 'Camilla', 'Julie', 'Signe', 'Mia', 'Stine'])} ${random.pick(surnames)}` }
}

/** Days on which the offices are closed though they are no public holidays. */
const closingDays = (today: Day) =>
  [-1, 0, 1].flatMap((more) => {
    const year = Number(today.slice(0, 4)) + more
    return [
      { day: `${year}-06-05`, name: 'Grundlovsdag' }, { day: `${year}-12-24`, name: 'Juleaften' }, { day: `${year}-12-31`, name: 'Nytårsaften' },
      { day: addDays(easterSunday(year), 40), name: 'Dagen efter Kristi himmelfart' },
    ]
  })
