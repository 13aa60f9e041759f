import type { ImportWorker } from '../../contract/import/people.ts'
import { addDays } from '../../contract/rules/days.ts'
import type { Day } from '../../contract/values.ts'
import { leader, workers } from './bank/staff.ts'
import { workdayFrom } from './clock.ts'

/** Who is away, from and to so many days from today: Karen just now, others later. The mate covers. */
const away: Readonly<Record<string, readonly [from: number, to: number]>> = {
  'sofie-lund': [31, 38], 'karen-bech': [-3, 6], 'amira-saleh': [12, 19], 'nanna-friis': [-1, 1], 'thomas-elkjaer': [26, 40],
}

/** One leader and ten contact persons with their cards. */
export function staffOf(today: Day): ImportWorker[] {
  const staff = workers.map(({ id, name, card }, place): ImportWorker => {
    const mate = workers[place ^ 1]!
    const days = away[id]
    const absences = days ? [{ from: workdayFrom(addDays(today, days[0])), to: addDays(today, days[1]), cover: mate.id }] : []
    return { id, name, login: null, demo: null, isLeader: false, card: { ...card, absences: absences.filter((one) => one.from <= one.to) } }
  })
  return [{ ...leader, login: null, demo: null, isLeader: true, card: null }, ...staff]
}
