import type { Topic } from '../../contract/records/told-topics.ts'
import type { Reading } from '../../contract/rules/told.ts'
import { dayOf } from '../../contract/rules/days.ts'
import type { Day, Instant } from '../../contract/values.ts'
import { dayWords, firstName } from './dates.ts'

const on = (at: Instant, today: Day) => dayWords(dayOf(at), today)

/** The family's own page, so that nobody must explain from the start. */
export const told = {
  title: 'Fortalt én gang',
  lead: 'Skriv det én gang, med jeres egne ord. Så skal I ikke begynde forfra, hver gang der kommer en ny.',
  leadWork: 'Familiens egne ord. Kun familien kan rette dem. Du kan foreslå.',
  toMore: 'Mere',
  readers: (isTwo: boolean, names: readonly string[]) => `${isTwo ? 'Begge forældre' : 'Du'}, ${names.map(firstName).join(' og ')} kan læse siden.`,
  empty: 'Her er ikke skrevet noget endnu',
  emptyText: 'Begynd med det, I er mest trætte af at forklare. En enkelt linje er nok.',
  emptyWork: 'Familien har ikke skrevet noget endnu. Du kan foreslå en begyndelse, hvis de ønsker det.',
  family: 'Hele familien',
  topics: {
    who: (name: string) => `Hvem ${name} er`, works: () => 'Hvad der virker', hard: () => 'Hvad der er svært', meet: (name: string) => `Sådan møder du ${name}`,
    tired: () => 'Det er vi trætte af at forklare', own: () => 'Egen overskrift',
  } satisfies Record<Topic, (name: string) => string>,
  hints: {
    who: 'Hvad kan barnet lide? Hvad bliver I glade for?', works: 'Hvad hjælper, derhjemme og ude?', hard: 'Hvornår bliver det for meget?', meet: 'Hvad skal en ny gøre det første minut?',
    tired: 'Det, I helst ikke vil sige en gang til.', own: 'Hvad I selv synes, der skal stå.',
  } satisfies Record<Topic, string>,
  us: 'os',
  add: 'Tilføj et afsnit',
  addHint: 'I vælger selv hvilke. Ingen af dem skal udfyldes.',
  edit: 'Ret', editLabel: (title: string) => `Ret: ${title}`,
  suggest: 'Foreslå en ændring', suggestLabel: (title: string) => `Foreslå en ændring: ${title}`, suggestNew: 'Foreslå et afsnit',
  heading: 'Overskrift',
  text: 'Jeres ord', textWork: 'Dit forslag',
  save: 'Gem', saveWork: 'Send forslaget', close: 'Luk. Udkastet bliver på telefonen',
  remove: 'Tag afsnittet af', removed: 'Afsnittet er taget af. Teksten er gemt.',
  saved: 'Det er gemt.', suggested: 'Forslaget er sendt. Familien bestemmer.',
  missing: 'Skriv noget først.', tooMany: 'Der er plads til fire billeder. Tag nogle af.', titleMissing: 'Skriv en overskrift.', tooLong: 'Det er for langt. Højst 8.000 tegn.',
  written: (name: string, at: Instant, today: Day, version: number) => `${firstName(name)} skrev det ${on(at, today)}${version > 1 ? ` · ${version}. udgave` : ''}`,
  versions: (count: number) => `Tidligere udgaver · ${count}`,
  version: (number: number, name: string, at: Instant, today: Day, by: string | null) => `${number}. udgave, ${firstName(name)} ${on(at, today)}${by ? `, foreslået af ${firstName(by)}` : ''}`,
  putBack: 'Sæt den ind igen',
  gone: 'Taget af siden',
  // Two at once
  both: (name: string) => `${firstName(name)} nåede at skrive først. Her er begge tekster. Intet er tabt.`,
  theirs: (name: string) => `Det skrev ${firstName(name)}`, yours: 'Det skrev du. Ret til, hvis du vil flette dem.',
  useMine: 'Brug min tekst', keepTheirs: (name: string) => `Behold ${firstName(name)}s`,
  notSent: 'Noget af siden blev ikke sendt. Det ligger her, med ord og billeder.', right: 'Ret det',
  unsent: 'En tekst blev ikke sat ind, fordi en anden nåede at skrive i afsnittet først. Den ligger her.', seeBoth: 'Se begge, og vælg',
  // Suggestions
  suggestion: (name: string, title: string) => `${firstName(name)} foreslår: ${title}`,
  suggestionText: 'I bestemmer. Siden ændrer sig kun, hvis I siger ja. I kan rette i teksten først.',
  suggestionField: 'Teksten. Ret den, så det er jeres ord',
  accept: 'Ja, sæt den ind', decline: 'Nej tak', withdraw: 'Træk forslaget tilbage', standsNow: 'Det står der nu', picturesStay: 'Billederne bliver stående.', answered: 'Der er svaret.',
  waits: 'Forslaget venter på familien.', declined: (name: string, words: string | null) => `${firstName(name)} sagde nej tak${words ? `: „${words}“` : '.'}`,
  // Reading
  readTitle: 'Hvem har læst den',
  reading: (name: string, reading: Reading, today: Day): string => {
    const first = firstName(name)
    if (reading.state === 'none') return `${first} har ikke læst den endnu.`
    return reading.state === 'this' ? `${first} har læst den, som den er nu (${on(reading.at, today)}).` : `${first} læste en tidligere udgave ${on(reading.at, today)} og bliver bedt om at læse det nye.`
  },
  first: 'Læs først: Fortalt én gang', firstText: 'Det her vil familien ikke forklare forfra.', firstNew: 'Familien har skrevet nyt, siden du læste.',
  confirm: 'Jeg har læst det', confirmText: 'Familien kan se, at du har læst denne udgave, og hvornår.', confirmed: 'Familien kan se, at du har læst den.', whole: 'Hele siden',
}
