import type { WishField } from '../../contract/records/wish.ts'
import type { Who } from './wish-choices.ts'

type Screen = { title: (who: Who) => string; fields: readonly WishField[] }

/** The five screens: the question that heads each, and its fields. */
export const screens: readonly Screen[] = [
  { title: ({ worker }) => `Hvor tit vil du høre fra ${worker}?`, fields: ['rhythm', 'starts', 'justNow'] },
  { title: () => 'Hvordan og hvornår?', fields: ['channels', 'week'] },
  { title: () => 'Når noget er svært', fields: ['hardNews', 'notByPhone', 'notInWriting'] },
  { title: ({ worker }) => `Hvor meget skal ${worker} tage på sig?`, fields: ['carries', 'language'] },
  { title: ({ worker }) => `Er der noget, ${worker} ikke skal gøre?`, fields: ['avoid'] },
]

/** What stands above each field where it is filled in. */
export const asked: Record<WishField, (who: Who) => string> = {
  rhythm: () => 'Når der ikke er noget nyt',
  starts: () => 'Hvem tager kontakt først?',
  justNow: () => 'Er det anderledes lige nu?',
  channels: () => 'Hvad vil du helst? Tryk i rækkefølge',
  week: () => 'Hvornår passer et opkald bedst?',
  hardNews: () => 'Hvordan skal du have svært nyt?',
  notByPhone: () => 'Det vil du ikke tale om i telefonen',
  notInWriting: () => 'Det vil du ikke have på skrift',
  carries: () => 'Vælg det, der passer bedst',
  language: () => 'Sprog og tolk',
  avoid: () => 'Med dine egne ord',
}

export const wish = {
  summaryTitle: 'Se det igennem, før du sender',
  crumb: 'Forventninger',
  progress: (step: number, of: number) => `${step} af ${of} · du kan altid ændre det igen`,
  summaryProgress: 'Klar til at sende · du kan altid ændre det igen',
  back: 'Tilbage',
  next: 'Næste',
  toSummary: 'Se det hele',
  send: (worker: string) => `Send til ${worker}`,
  sending: 'Gemmer',
  kept: (worker: string) => `Gemt på telefonen. ${worker} ser det først, når du sender.`,
  keeping: (worker: string) => `${worker} ser det først, når du sender.`,
  notKept: 'Det kan ikke gemmes på telefonen lige nu. Måske er der ikke mere plads. Det står her, så længe siden er åben.',
  leaveEmpty: 'Du kan lade alt stå tomt.',
  clear: 'Fjern valget',
  edit: 'Ret',
  editLabel: (field: string) => `Ret: ${field}`,
  notChosen: 'Ikke valgt',
  whatNext: (worker: string) => `${worker} svarer på hver ting: ja, eller et andet forslag med en grund. Først når I er enige, bliver det jeres kontaktaftale.`,
  answersNew: (worker: string) => `${worker} svarer på det, du har ændret: ja, eller et andet forslag med en grund. Først når I er enige, bliver det en del af jeres aftale.`,
  lessAtOnce: (worker: string) => `Mindre kontakt lige nu gælder, så snart du sender. Det skal ${worker} ikke svare på.`,
  atOnce: (worker: string) => `Det gælder, så snart du sender. Der er ikke noget, ${worker} skal svare på først.`,
  unchanged: 'Det er det samme, som I har aftalt. Du behøver ikke sende noget.',
  replacesTalk: 'Det her ønske træder i stedet for det, I taler om nu.',
  standsUntil: 'Den aftale, I har nu, gælder helt, til en ny er aftalt.',
  failed: 'Ønsket kunne ikke gemmes til afsendelse. Det, du har valgt, er her stadig. Prøv igen.',
  noRoom: 'Ønsket er ikke sendt, for du har ikke adgang lige nu. Det, du har valgt, er her stadig.',
  up: (name: string) => `Flyt ${name} op`,
  down: (name: string) => `Flyt ${name} ned`,
  order: (place: number) => `nummer ${place}`,
  language: 'Hvilket sprog taler du helst?',
  interpreter: 'Der skal en tolk med',
  avoidHint: 'For eksempel: Ring ikke, mens vi henter. Skriv ikke om søvn.',
}

export const wishFaults = {
  nothing: 'Du har ikke valgt noget endnu. Vælg mindst én ting, så er der noget at svare på.',
  noHour: 'Alle tider er sat til aldrig, så der er ingen tid tilbage. Lad mindst én stå åben.',
  ownButOften: 'Du har valgt selv at tage kontakt, men også at kontaktpersonen tager den først. Vælg én af delene.',
  noDate: 'Skriv, hvor længe det skal gælde.',
  badDate: 'Den dato findes ikke. Vælg en anden.',
  pastDate: 'Datoen er allerede gået. Vælg i dag eller senere.',
  noLanguage: 'Skriv, hvilket sprog tolken skal kunne.',
  languageLong: 'Sproget er for langt. Skriv kun navnet på sproget.',
  avoidLong: (count: number) => `Teksten er ${count} tegn for lang. Gør den lidt kortere.`,
}
