import type { Absence } from '../../contract/records/card.ts'
import type { AbsenceFault } from '../../contract/rules/absences.ts'
import type { Day } from '../../contract/values.ts'
import { capital, firstName, longDate } from './dates.ts'

const days = (count: number) => (count === 1 ? '1 hverdag' : `${count} hverdage`)
const span = ({ from, to }: Pick<Absence, 'from' | 'to'>, today: Day) => (from === to ? longDate(from, today) : `${longDate(from, today)} til ${longDate(to, today)}`)

/** A contact person's own page: her answer promise, her absences, her answer times. */
export const ownPage = {
  title: 'Fravær og svartid',
  lead: 'Det, du vælger her, kan alle dine familier se med det samme.',
  promise: {
    title: 'Dit svarløfte',
    text: 'Så hurtigt lover du at svare på et spørgsmål. Dagen, det kommer, tæller ikke med.',
    label: 'Svar inden for',
    days,
    kept: 'Det, der allerede er spurgt om, beholder sin dag.',
    save: 'Gem svarløftet',
    saved: (count: number) => `Gemt. Du svarer inden for ${days(count)}.`,
  },
  hours: {
    title: 'Dine tider',
    text: 'Familierne ser, hvornår du kan træffes. Skriver de, når du har fri, ser de, hvilken dag du læser det.',
    from: 'Fra',
    to: 'Til',
    ofDay: (day: string, what: string) => `${capital(day)}, ${what.toLowerCase()}`,
    save: 'Gem dine tider',
    saved: 'Gemt. Familierne kan se det nu.',
    half: (day: string) => `Skriv begge klokkeslæt ved ${day}, eller lad begge stå tomme.`,
    backwards: (day: string) => `${capital(day)} slutter, før den begynder.`,
  },
  figures: {
    title: 'Dine svartider',
    text: 'Kun for dig og din leder. I hverdage, fra spørgsmål til svar. Dit fravær er talt med.',
    notYet: 'Tallene hentes, når der er forbindelse.',
  },
  absence: {
    title: 'Fravær',
    none: 'Du har ikke skrevet noget fravær ind.',
    line: (one: Absence, today: Day) => capital(span(one, today)),
    covers: (name: string) => `${firstName(name)} dækker`,
    now: 'Nu',
    add: 'Nyt fravær',
    from: 'Første dag væk',
    to: 'Sidste dag væk',
    cover: 'Hvem dækker?',
    noMates: 'Du har ingen makker lige nu. Tal med din leder, før du skriver fravær ind.',
    coverAway: (name: string, one: Absence, today: Day) => `${firstName(name)} er selv væk ${span(one, today)}. Tal sammen om de dage.`,
    effect: 'Familiernes svardage flytter sig, og makkerens ansigt står i tråden, så længe du er væk.',
    save: 'Gem fraværet',
    saving: 'Gemmer',
    saved: (name: string) => `Gemt. Familierne kan se, at ${firstName(name)} dækker.`,
    change: 'Ændr sidste dag',
    changeOf: (one: Absence, today: Day) => `Ændr sidste dag: ${span(one, today)}`,
    newLast: 'Ny sidste dag væk',
    saveChange: 'Gem ny dag',
    endToday: 'Jeg er tilbage i dag',
    remove: 'Tag fraværet væk',
    changed: 'Gemt. Familiernes svardage er regnet om.',
  },
  faults: {
    from: 'Vælg den første dag, du er væk.',
    to: 'Vælg den sidste dag, du er væk.',
    badDay: 'Den dato findes ikke. Vælg en anden.',
    cover: 'Vælg, hvem der dækker, mens du er væk.',
    'absence-backwards': 'Den sidste dag ligger før den første.',
    'absence-over': 'Det fravær er allerede forbi. Vælg dage, som ikke er gået.',
    'absence-overlaps': 'Du har allerede fravær i nogle af de dage. Ændr det, der står, i stedet.',
    'absence-too-long': 'Det er mere end et år. Er årstallet rigtigt?',
  } satisfies Record<AbsenceFault | 'from' | 'to' | 'badDay' | 'cover', string>,
}
