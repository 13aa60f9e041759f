import type { Day } from '../../contract/values.ts'
import { firstName, longDate, whose } from './dates.ts'

/** What the contact person is told on her page. */
export const followUpWork = {
  back: 'Overblik',
  said: 'Det siger familien',
  saidLight: (name: string) => `${firstName(name)} svarer: intet nyt, som sidst.`,
  confirm: (name: string) => `Bekræft ${whose(firstName(name))} svar, og skriv den ned`,
  hold: 'Skriv opfølgningen ned',
  when: 'Hvornår?',
  how: 'Hvordan?',
  note: 'Hvad kom I frem til?',
  noteHint: 'Et par linjer. Alle i familien kan læse dem.',
  childView: 'Hvad siger barnet selv?',
  childViewHint: 'Barnets lov § 95 vil have barnets syn med. Er barnet for lille, så skriv, hvad du så.',
  send: 'Skriv ned',
  sending: 'Gemmer',
  done: (day: Day, today: Day) => `Skrevet ned. Næste er senest ${longDate(day, today)}.`,
  doneNone: 'Skrevet ned. Der er ingen ny dato.',
  purpose: 'Opfølgning',
  faults: { day: 'Vælg en dag, som findes.', future: 'Dagen ligger ude i fremtiden. Vælg, hvornår det var.', view: 'Skriv, hvad barnet selv siger.', note: 'Noten er for lang. Gør den lidt kortere.', reason: 'Skriv en grund. Familien kan læse den.', until: 'Vælg en dag inden for de næste tre måneder.' },
  pause: 'Sæt på pause',
  pauseText: 'Dagene i pausen tæller ikke med, og datoen rykker tilsvarende. Lovens egen dato kan ikke holde pause.',
  pauseUntil: 'Til og med',
  pauseReason: 'Hvorfor?',
  pauseReasonHint: 'Familien kan læse det.',
  pauseSend: 'Sæt på pause',
  resume: 'Start opfølgningen igen',
  decide: 'Beslut, hvor tit loven følges',
  decideEvery: 'Hvor tit?',
  decideReason: 'Hvorfor så tit?',
  decideSend: 'Beslut',
  theCase: 'Sagen',
  section: 'Det, sagen bygger på',
  sectionNow: (section: string, from: Day, until: Day | null, today: Day) => `${section} siden ${longDate(from, today)}${until ? `, til og med ${longDate(until, today)}` : ''}`,
  sectionNone: 'Der er ikke skrevet noget endnu.',
  sectionAdd: 'Ny paragraf i barnets lov',
  sectionHint: 'For eksempel 32 eller 86.',
  sectionFrom: 'Fra',
  sectionSend: 'Skriv på sagen',
  sectionEnd: (section: string) => `${section} er slut i dag`,
  sectionBad: 'Skriv nummeret på én paragraf, for eksempel 86.',
}

export const decideChoices = [
  { value: 'week-2', label: 'Hver 2. uge' }, { value: 'month-1', label: 'Hver måned' }, { value: 'month-2', label: 'Hver 2. måned' },
  { value: 'month-3', label: 'Hver 3. måned' }, { value: 'month-6', label: 'Hver 6. måned' },
] as const
