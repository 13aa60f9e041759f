import type { Meeting } from '../../contract/records/meeting.ts'
import { firstName, inARow, small } from './dates.ts'

/** Somebody at a meeting as one says it: `Sofie`, `klasselærer Anne`, `PPR`. */
function spoken({ name, part, person }: Meeting['people'][number]): string {
  const short = person ? firstName(name) : name
  return part && !person ? `${small(part)} ${firstName(name)}` : short
}

/** Who comes, the parents as `jer` or `dig`: `Sofie, jer, klasselærer Anne og PPR`. */
export function peopleWords(people: Meeting['people'], parents: readonly string[], isTwo: boolean): string {
  const isParent = (one: Meeting['people'][number]) => one.person !== null && parents.includes(one.person)
  const present = people.filter(isParent)
  const family = present.length > 1 || !isTwo ? (isTwo ? ['jer'] : present.map(() => 'dig')) : present.map(spoken)
  const others = people.filter((one) => !isParent(one)).map(spoken)
  return inARow([...others.slice(0, 1), ...family, ...others.slice(1)])
}

/** The next meeting on Overblik. */
export const nextMeeting = {
  next: 'Næste møde',
  none: 'Der er ikke aftalt et møde',
  noneText: 'Når der bliver aftalt et, står tid, sted og formål her.',
  ownPoints: (count: number, isTwo: boolean) => `${isTwo ? 'Jeres' : 'Dine'} punkter: ${count}`,
  see: 'Se mødet',
  prepare: (isTwo: boolean) => `Forbered ${isTwo ? 'jer' : 'dig'}`,
}
