import type { Meeting } from '../../contract/records/meeting.ts'
import { firstName, inARow } from './dates.ts'

const types: Record<Meeting['type'], string> = {
  opening: 'Opstartsmøde', 'follow-up': 'Opfølgning', network: 'Netværksmøde', 'home-visit': 'Hjemmebesøg',
  'child-talk': 'Samtale med barnet', status: 'Statusmøde', other: 'Møde',
}

/** Somebody at a meeting as one says it: `Sofie`, `klasselærer Anne`, `PPR`. */
function spoken({ name, part, person }: Meeting['people'][number]): string {
  const short = person ? firstName(name) : name
  return part && !person ? `${part.charAt(0).toLowerCase()}${part.slice(1)} ${firstName(name)}` : short
}

/** Who comes, the parents as `jer` or `dig`: `Sofie, jer, klasselærer Anne og PPR`. */
export function peopleWords(people: Meeting['people'], parents: readonly string[], isTwo: boolean): string {
  const isParent = (one: Meeting['people'][number]) => one.person !== null && parents.includes(one.person)
  const present = people.filter(isParent)
  const family = present.length > 1 || !isTwo ? (isTwo ? ['jer'] : present.map(() => 'dig')) : present.map(spoken)
  const others = people.filter((one) => !isParent(one)).map(spoken)
  return inARow([...others.slice(0, 1), ...family, ...others.slice(1)])
}

/** What is said about meetings, on Overblik and on the pages of meetings. */
export const meetings = {
  title: 'Møder',
  lead: 'Det, der kommer, og det, der blev sagt.',
  back: 'Møder',
  next: 'Næste møde',
  type: (type: Meeting['type']) => types[type],
  none: 'Der er ikke aftalt et møde',
  noneText: 'Når der bliver aftalt et, står tid, sted og formål her.',
  ownPoints: (count: number, isTwo: boolean) => `${isTwo ? 'Jeres' : 'Dine'} punkter: ${count}`,
  prepare: (isTwo: boolean) => `Forbered ${isTwo ? 'jer' : 'dig'}`,
  upcoming: 'Kommende',
  past: 'Holdt',
  noUpcoming: 'Ingen møder på vej',
  noUpcomingText: 'Når der bliver aftalt et møde, står tid, sted og formål her i god tid.',
  noPast: 'Ingen holdte møder endnu',
  noPastText: 'Efter et møde står referatet her.',
  hasMinutes: 'Referat',
  purpose: 'Formål',
  noSupportCut: 'Ingen støtte bliver skåret væk på dette møde.',
  when: 'Hvornår',
  where: 'Hvor',
  who: 'Hvem kommer',
  agenda: 'Dagsorden',
  pointsOf: (name: string) => `Fra ${firstName(name)}`,
  fromYou: 'Fra dig',
  partOf: ({ part, person }: Meeting['people'][number], me: string | undefined) => [part && `, ${part}`, person !== null && person === me && ' (dig)'].filter(Boolean).join(''),
  noPoints: 'Ingen punkter endnu',
  noPointsText: 'Skriv det, du vil være sikker på at nå.',
  addPoint: 'Skriv et punkt',
  pointHint: (isTwo: boolean, name: string) => `Én linje er nok. ${isTwo ? `Begge forældre og ${firstName(name)}` : `Du og ${firstName(name)}`} kan se det.`,
  add: 'Sæt på dagsordenen',
  added: 'Punktet er sat på.',
  removed: 'Punktet er taget af.',
  remove: 'Tag af',
  removePoint: (text: string) => `Tag af: ${text}`,
  pointMissing: 'Skriv dit punkt',
  pointTooLong: 'Punktet må højst være 500 tegn',
  minutes: 'Referat',
  noMinutes: 'Referatet er ikke skrevet endnu.',
  over: 'Mødet er holdt.',
  notFound: 'Mødet findes ikke',
  notFoundText: 'Det kan være aflyst eller høre til en anden familie.',
  promisesMade: 'Aftalt på mødet',
  caseNote: 'Indkaldelser, som kræver noget af jer, kommer altid også i Digital Post.',
}
