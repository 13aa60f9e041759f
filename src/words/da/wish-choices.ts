import type { WishField } from '../../contract/records/wish.ts'
import type { channels, dayParts, fits, newsWays, rhythms, starters, subjects } from '../../contract/records/wish-fields.ts'
import { dash } from './dates.ts'

/** Who is spoken of, by first name, and on whose screen. */
export type Who = { side: 'parent' | 'contact-person'; parent: string; worker: string }

/** Who is spoken of while there is no contact person. */
export const nobodyYet = 'kommunen'

/** A choice as it stands on the screen. */
export type ChoiceWords = { label: string; hint?: string }

export type Channel = (typeof channels)[number]
export type DayPart = (typeof dayParts)[number]
export type Fit = (typeof fits)[number]
export type NewsWay = (typeof newsWays)[number]
export type Rhythm = (typeof rhythms)[number]
export type Starter = (typeof starters)[number]
export type Subject = (typeof subjects)[number]

const isParent = (who: Who) => who.side === 'parent'

/** What each field of the wish and the agreement is called. */
export const fieldNames: Record<WishField, string> = {
  rhythm: 'Når der ikke er noget nyt',
  starts: 'Hvem tager kontakt først',
  justNow: 'Lige nu',
  channels: 'Sådan holder vi kontakt',
  week: 'Tider, der passer',
  hardNews: 'Når der er svært nyt',
  notByPhone: 'Ikke i telefonen',
  notInWriting: 'Ikke på skrift',
  carries: 'Hvor meget kontaktpersonen tager på sig',
  language: 'Sprog',
  avoid: 'Det skal der ikke gøres',
}

export const rhythmWords = (who: Who): Record<Rhythm, ChoiceWords> => ({
  weekly: { label: 'Hver uge' },
  'every-2-weeks': { label: 'Hver 14. dag', hint: `${who.worker} tager kontakt, også selvom alt er roligt` },
  monthly: { label: 'Hver måned' },
  'every-3-months': { label: 'Hver 3. måned' },
  'only-news': { label: 'Kun når der er nyt', hint: `${who.worker} ringer ikke for at ringe` },
  'own-contact': isParent(who)
    ? { label: 'Jeg tager selv kontakt', hint: `${who.worker} er klar, når du skriver eller ringer` }
    : { label: `${who.parent} tager selv kontakt`, hint: `${who.worker} er klar, når ${who.parent} skriver eller ringer` },
})

export const starterWords = (who: Who): Record<Starter, ChoiceWords> => ({
  'contact-person': { label: who.worker },
  parent: { label: isParent(who) ? 'Det gør jeg' : who.parent },
  either: { label: 'Den, der har noget på hjerte' },
})

export const justNowWords = {
  more: 'Mere kontakt end det plejer',
  less: 'Mindre kontakt end det plejer',
  until: 'Til og med',
  untilHint: 'Derefter er det som før, helt af sig selv.',
  said: (change: 'more' | 'less', until: string) => `${change === 'more' ? 'Mere' : 'Mindre'} kontakt end det plejer, til og med ${until}`,
}

export const channelWords = (who: Who): Record<Channel, ChoiceWords> => ({
  message: { label: 'Besked her i appen' },
  call: { label: 'Opkald' },
  'sms-first': { label: 'SMS først, så et aftalt opkald' },
  video: { label: 'Videosamtale' },
  'home-visit': { label: isParent(who) ? 'Besøg hjemme hos os' : 'Besøg hjemme' },
  office: { label: isParent(who) ? 'Hos kommunen' : 'På kontoret' },
})

export const newsWayWords = (who: Who): Record<NewsWay, ChoiceWords> => ({
  'call-first': { label: 'Ring først', hint: isParent(who) ? `${who.worker} ringer, før du får det på skrift` : `Før det kommer på skrift` },
  'in-person': { label: 'Sig det, når vi sidder sammen' },
  'in-writing': { label: 'Skriv det', hint: isParent(who) ? 'Så du kan læse det i ro' : 'Så det kan læses i ro' },
})

export const subjectWords: Record<Subject, string> = {
  money: 'Penge',
  school: 'Skole og institution',
  health: 'Helbred og diagnoser',
  behaviour: 'Adfærd',
  relief: 'Aflastning',
  decisions: 'Afgørelser',
}

/** How much the contact person takes on, in five steps. */
export const carryWords = (who: Who): Record<1 | 2 | 3 | 4 | 5, ChoiceWords> => ({
  1: { label: 'Vi styrer selv', hint: `${who.worker} er der, når vi spørger` },
  2: { label: 'Vi styrer det meste', hint: `${who.worker} peger på det, vi kan overse` },
  3: { label: 'Vi deles om det', hint: 'Vi aftaler hver gang, hvem der gør hvad' },
  4: { label: 'Tag det meste', hint: `${who.worker} gør det og fortæller os om det` },
  5: { label: 'Tag os i hånden', hint: `${who.worker} tager kontakten til alle, så vi kan være forældre` },
})

export const languageWords = {
  said: (language: string, needsInterpreter: boolean) => (needsInterpreter ? `${language}, med tolk` : `${language}, uden tolk`),
}

export const partNames: Record<DayPart, { short: string; long: string }> = {
  morning: { short: 'Morgen', long: 'morgen' },
  forenoon: { short: 'Formid.', long: 'formiddag' },
  afternoon: { short: 'Eftermid.', long: 'eftermiddag' },
  evening: { short: 'Aften', long: 'aften' },
}
export const weekdays = [
  { short: 'ma', long: 'mandag' }, { short: 'ti', long: 'tirsdag' }, { short: 'on', long: 'onsdag' },
  { short: 'to', long: 'torsdag' }, { short: 'fr', long: 'fredag' },
] as const
export const fitNames: Record<Fit, string> = { good: 'passer godt', possible: 'går an', never: 'aldrig' }
export const fitMarks: Record<Fit, string> = { good: '✓', possible: '', never: '×' }
export const weekWords = {
  legend: '✓ passer godt · × aldrig · tom: går an.',
  hours: `Morgen 7${dash}9, formiddag 9${dash}12, eftermiddag 12${dash}17, aften 17${dash}20.`,
  cell: (day: string, part: string, fit: string) => `${day} ${part}: ${fit}`,
  change: 'Tryk for at skifte.',
  caption: 'Hvornår et opkald passer, mandag til fredag',
}
