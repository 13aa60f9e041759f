import type { WishField } from '../../contract/records/wish.ts'
import type { Who } from './agreement.ts'

/** The sentences of Forventninger: the page, the five screens of the wish, and the answer. */
export const expectations = {
  title: 'Forventninger',
  municipality: 'kommunen',
  lead: (worker: string) => `Hvordan du og ${worker} holder kontakt. Du ønsker, ${worker} svarer, og I aftaler det sammen.`,
  own: 'Det her er din aftale. Den anden forælder har sin egen.',
  start: 'Lav et ønske',
  alter: 'Ønsk noget andet',
  resume: 'Fortsæt dit ønske',
  draft: (worker: string) => `Du er i gang med et ønske. Det ligger på din telefon, og ${worker} har ikke set det.`,
  talkTitle: 'Det taler I om',
  sent: (day: string) => `Du sendte dit ønske ${day}.`,
  isSent: (worker: string) => `Dit ønske er sendt. ${worker} svarer på hver ting.`,
  isWaiting: 'Dit ønske er gemt på telefonen – det sendes af sig selv.',
  awaitsWorker: (worker: string) => `${worker} svarer`,
  awaitsYou: 'Venter på dit svar',
  awaitsParent: (parent: string) => `${parent} svarer`,
  settled: 'Enige',
  toAnswer: (worker: string, count: number) => `${worker} foreslår noget andet om ${count === 1 ? 'én ting' : `${count} ting`}`,
  toAnswerLead: 'Sig ja, eller foreslå noget andet. Der er ro på: Intet ændrer sig, før I er enige.',
  answer: 'Læs og svar',
  back: 'Mere',
  loading: 'Finder jeres aftale frem',
}

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
  replacesTalk: 'Det her ønske træder i stedet for det, I taler om nu.',
  standsUntil: 'Den aftale, I har nu, gælder helt, til en ny er aftalt.',
  faultsTitle: 'Der er noget, du skal se på',
  failed: 'Ønsket kunne ikke gemmes til afsendelse. Det, du har valgt, er her stadig. Prøv igen.',
  noRoom: 'Ønsket er ikke sendt, for du har ikke adgang lige nu. Det, du har valgt, er her stadig.',
  up: (name: string) => `Flyt ${name} op`,
  down: (name: string) => `Flyt ${name} ned`,
  order: (place: number) => `nummer ${place}`,
  chosen: 'Din rækkefølge',
  language: 'Hvilket sprog taler du helst?',
  interpreter: 'Der skal en tolk med',
  avoidHint: 'For eksempel: Ring ikke, mens vi henter. Skriv ikke om søvn.',
  avoidLabel: 'Det skal der ikke gøres',
}

export const wishFaults = {
  nothing: 'Du har ikke valgt noget endnu. Vælg mindst én ting, så er der noget at svare på.',
  noDate: 'Skriv, hvor længe det skal gælde.',
  badDate: 'Den dato findes ikke. Vælg en anden.',
  pastDate: 'Datoen er allerede gået. Vælg i dag eller senere.',
  noLanguage: 'Skriv, hvilket sprog tolken skal kunne.',
  languageLong: 'Sproget er for langt. Skriv kun navnet på sproget.',
  avoidLong: (count: number) => `Teksten er ${count} tegn for lang. Gør den lidt kortere.`,
}

export const answering = {
  title: (who: Who) => (who.side === 'parent' ? `${who.worker} har svaret på dit ønske` : `Svar på ønsket fra ${who.parent}`),
  lead: 'Svar på så meget, du vil. Resten kan vente.',
  theirs: (first: string) => `${first} foreslår`,
  wished: (first: string) => `${first} ønsker`,
  because: (reason: string) => `Grund: ${reason}`,
  yes: 'Ja',
  other: 'Foreslå noget andet',
  yours: 'Dit forslag',
  reason: 'Hvorfor?',
  reasonHint: (first: string) => `${first} ser din grund.`,
  before: 'Det, I har sagt før',
  turn: (first: string, day: string) => `${first}, ${day}`,
  send: 'Send svar',
  sending: 'Gemmer',
  done: 'Der er ikke noget at svare på lige nu.',
  isFrom: (day: string) => `Sendt ${day}`,
  awaiting: (first: string) => `${first} skal svare på det her`,
  settled: 'I er enige om det her',
  faults: {
    title: 'Der er noget, du skal se på',
    none: 'Du har ikke svaret på noget endnu. Vælg Ja eller Foreslå noget andet ved mindst én ting.',
    value: 'Vælg, hvad du foreslår i stedet.',
    same: 'Det er det samme, som der står. Vælg Ja, eller foreslå noget andet.',
    reason: 'Skriv en kort grund.',
    reasonLong: 'Grunden er for lang. Hold den på et par linjer.',
  },
  failed: 'Svaret kunne ikke gemmes på telefonen. Det, du har valgt, er her stadig. Prøv igen.',
  noRoom: 'Svaret er ikke sendt, for du har ikke adgang lige nu. Det, du har valgt, er her stadig.',
}
