import type { MessageKind } from '../../contract/records/message.ts'
import type { DayLine, DayPart } from '../../contract/rules/day-list.ts'
import { daysBetween } from '../../contract/rules/days.ts'
import type { RhythmState } from '../../contract/rules/rhythm.ts'
import type { Day } from '../../contract/values.ts'
import { dayWords, firstName, inARow, shortDate } from './dates.ts'

/** The worker's day: what is owed and when. Nothing here is said to a family. */
export const day = {
  title: 'Din dag',
  label: 'Det, der venter på dig',
  empty: 'Der er ikke noget, der venter på dig i dag',
  emptyText: 'Når en familie skriver, eller noget skal gøres inden for 14 dage, står det her.',
  emptyFirst: 'Vælg en linje, så står familien her',
  emptyFirstText: 'Pil op og ned, eller J og K, flytter mellem linjerne. Enter åbner.',
  loading: 'Finder din dag frem',
  later: (count: number) => `Længere fremme · ${count}`,
  covering: (contactPerson: string) => `Du dækker for ${firstName(contactPerson)}`,
  logOut: 'Log ud',
  own: 'Fravær og svartid',
  calendar: 'Kalender',
  team: 'Teamet',
  ways: 'Din egen side, kalender og log ud',
}

export const partNames: Record<DayPart, string> = {
  late: 'Skulle være sket', today: 'I dag', new: 'Nyt at læse', soon: 'De næste 7 dage', later: 'Længere fremme',
}

const kindOfMessage: Record<MessageKind, (first: string) => string> = {
  hello: (first) => `Hilsen fra ${first}`,
  information: (first) => `Nyt fra ${first}`,
  question: (first) => `Spørgsmål fra ${first}`,
  news: (first) => `Nyt fra ${first}`,
  thanks: (first) => `Tak fra ${first}`,
}

/** What a line is about; persons by their first names. */
export const lineKinds = {
  question: (first: string) => `Spørgsmål fra ${first}`,
  unread: (kind: MessageKind, first: string, count: number) => (count === 1 ? kindOfMessage[kind](first) : `${count} nye beskeder, senest fra ${first}`),
  wish: (parent: string) => `${parent} har et ønske om kontakten`,
  toAnswer: (count: number) => (count === 1 ? '1 ting at svare på' : `${count} ting at svare på`),
  takeover: (parent: string) => `Svar på aftalen med ${parent}`,
  look: (parent: string) => `Se på aftalen med ${parent} igen`,
  rhythm: (parent: string) => `Kontakt med ${parent}, som aftalt`,
  'follow-up': 'Opfølgning',
  saysNothingNew: (names: readonly string[]) => `${inARow(names.map(firstName))} siger: intet nyt`,
  promise: 'Det har du lovet',
  role: 'Givet tilbage til dig',
  'role-look': 'Passer rollerne stadig?',
  ask: (first: string) => `${first} beder om at mødes`,
  times: (first: string) => `Svar på tider, senest fra ${first}: vælg en`,
  minutes: 'Referatet mangler',
  flag: (first: string) => `${first} ser referatet anderledes`,
  picture: 'Et billede',
  told: (first: string, isFirst: boolean) => (isFirst ? 'Læs Fortalt én gang' : `${first} har skrevet nyt i Fortalt én gang`),
  fit: (parent: string) => `Tal med ${parent} om kontakten`,
  suggestion: (first: string, about: 'goal' | 'role') => `${first} foreslår ${about === 'goal' ? 'et mål' : 'en rolle'}`,
}

/** What is owed where it is the law that says when. */
export const lawNames: Readonly<Record<string, string>> = { 'law-first': 'Lovens første opfølgning', 'law-decided': 'Som besluttet efter loven' }

/** A day with little room: `i går`, `i morgen`, `onsdag` within the coming six days, else `17. nov.`. */
function briefDay(day: Day, today: Day): string {
  const distance = daysBetween(today, day)
  return distance > -2 && distance < 7 ? dayWords(day, today) : shortDate(day)
}

const promised: Record<DayLine['what'], string> = {
  question: 'svar senest', wish: 'svar senest', takeover: 'svar senest', look: 'senest', suggestion: 'svar senest', meeting: 'senest', role: 'sig hvordan senest', 'role-look': 'senest', fit: 'senest', rhythm: 'senest', 'follow-up': 'senest', promise: 'senest', told: 'skrevet', unread: 'skrevet',
}

/** A line's date in words. */
export const lineDue = (what: DayLine['what'], due: Day, today: Day): string => `${promised[what]} ${briefDay(due, today)}`

/** When something was written: `skrevet i dag`, `skrevet 17. nov.`. */
export const writtenWords = (written: Day, today: Day): string => `skrevet ${briefDay(written, today)}`

export const families = {
  title: 'Dine familier',
  count: (count: number) => (count === 1 ? '1 familie' : `${count} familier`),
  search: 'Find en familie ved barnets eller forældrenes navn',
  searchShort: 'Find en familie',
  found: (count: number) => (count === 0 ? 'Ingen passer' : count === 1 ? '1 passer' : `${count} passer`),
  none: 'Du har ingen familier lige nu',
  noneText: 'Når en familie bliver knyttet til dig, står den her.',
  noMatch: 'Ingen familie med det navn. Prøv med færre bogstaver.',
  waits: (count: number) => (count === 1 ? '1 ting venter' : `${count} ting venter`),
  calm: 'Intet venter',
  mates: 'Makkerens familier',
  matesText: 'Du ser dem ikke, før du åbner dem. Familien kan se, at du har gjort det.',
  mateOf: (contactPerson: string) => `Kontaktperson: ${firstName(contactPerson)}`,
}

const rhythmStates: Record<RhythmState, string> = { 'none-owed': 'Ingen fast rytme', 'in-step': 'I takt', soon: 'Snart', late: 'Din tur' }

export const family = {
  back: 'Tilbage til din dag',
  views: 'Om familien',
  plan: 'Overblik',
  message: 'Beskeder',
  expectations: 'Forventninger',
  promises: 'Aftaler',
  told: 'Fortalt',
  log: 'Kontakt',
  whose: 'Hvis aftale',
  sees: 'Familien kan se, at du har åbnet siden',
  asSeen: 'Sådan ser familien det.',
  opening: 'Henter familiens side. Første gang kræver det forbindelse.',
  notYours: 'Den side er her ikke',
  notYoursText: 'Familien findes ikke, eller du er ikke knyttet til den lige nu.',
  parents: (names: readonly string[]) => inARow(names),
  isMate: (contactPerson: string) => `${firstName(contactPerson)} er kontaktperson, du er makker`,
  both: 'begge',
  of: (parent: string) => `Aftalen med ${parent}`,
  noAgreement: 'Ingen kontaktaftale endnu. Det, du plejer, gælder.',
  wholeAgreement: 'Se hele aftalen',
  wishWaits: 'Se ønsket',
  rhythmState: (state: RhythmState) => rhythmStates[state],
  logged: 'Skrevet ned. Familien kan se det.',
}

/** The shortest words of an agreement, in sight before contact. `never` begins a line of the week. */
export const strip = {
  justNow: (change: 'more' | 'less') => `lige nu ${change === 'more' ? 'mere' : 'mindre'}`,
  begins: (parent: string) => `${parent} tager kontakt først`,
  /** `helst opkald`; what is written in capitals, SMS, stays so. */
  rather: (channel: string) => `helst ${/^\p{Lu}\p{Lu}/u.test(channel) ? channel : channel.charAt(0).toLowerCase() + channel.slice(1)}`,
  never: 'Aldrig',
  hardNews: (way: string) => `Svært nyt: ${way}`,
  notByPhone: (subjects: readonly string[]) => `Ikke i telefonen: ${inARow(subjects)}`,
  notInWriting: (subjects: readonly string[]) => `Ikke på skrift: ${inARow(subjects)}`,
}

/** Whose page a leader's is. */
export const leaderTitle = (name: string): string => `Hej ${firstName(name)}`
