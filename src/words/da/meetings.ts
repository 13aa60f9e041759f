import type { Meeting } from '../../contract/records/meeting.ts'
import { firstName } from './dates.ts'

const types: Record<Meeting['type'], string> = {
  opening: 'Opstartsmøde', 'follow-up': 'Opfølgning', network: 'Netværksmøde', 'home-visit': 'Hjemmebesøg',
  'child-talk': 'Samtale med barnet', status: 'Statusmøde', other: 'Møde',
}

/** What is said on the pages of meetings. */
export const meetings = {
  title: 'Møder',
  lead: 'Det, der kommer, og det, der blev sagt.',
  back: 'Møder',
  type: (type: Meeting['type']) => types[type],
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
