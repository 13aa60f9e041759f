import type { Channel, Off } from '../../contract/rules/fits.ts'
import type { Day } from '../../contract/values.ts'
import { ago, dateOf, inARow, longDate, moment, small, weekdayName, whose } from './dates.ts'
import { partNames, rhythmWords, subjectWords, type Who } from './wish-choices.ts'

/** The ways of contact as one agrees on them. */
const ways: Record<Channel, string> = {
  message: 'beskeder', call: 'opkald', 'sms-first': 'SMS og så opkald', video: 'videosamtaler', 'home-visit': 'besøg hjemme', office: 'møder på kontoret',
}
const newsWays = {
  'call-first': 'Svært nyt: I har aftalt, at du ringer, før det kommer på skrift.',
  'in-person': 'Svært nyt: I har aftalt, at du siger det, når I sidder sammen.',
  'in-writing': 'Svært nyt: I har aftalt, at du skriver det, før I taler om det.',
}
/** `2130` or `21:30` as it is said: `21.30`, `21`. */
const clockSaid = (clock: string) => `${Number(clock.slice(0, 2))}${clock.endsWith('00') ? '' : `.${clock.slice(3)}`}`

/** What a planned contact goes against, to the worker who is about to make it: one sentence each. */
export function offWords(off: Off, who: Who, today: Day): string {
  const { parent } = who
  switch (off.why) {
    case 'channel': return `I har ikke aftalt ${ways[off.channel]}. ${parent} har valgt ${inARow(off.rather.map((one) => ways[one]))}.`
    case 'sms-first': return 'I har aftalt en SMS først og så et opkald.'
    case 'never': return `${parent} har sagt aldrig til ${weekdayName(off.weekday)} ${partNames[off.part].long}.`
    case 'day-off': return `I har aftalt tider på hverdage, og det er ${off.isHoliday ? 'helligdag' : weekdayName(off.weekday)}.`
    case 'outside': return `Klokken er ${clockSaid(off.clock)}. I har aftalt tider mellem kl. 7 og 20.`
    case 'not-by-phone': return `${subjectWords[off.subject]} vil ${parent} ikke tale om i telefonen.`
    case 'not-in-writing': return `${subjectWords[off.subject]} vil ${parent} ikke have på skrift.`
    case 'hard-news': return newsWays[off.way]
    case 'parent-starts': return `${parent} tager selv kontakt.`
    case 'only-news': return `${parent} vil kun høre fra dig, når der er nyt.`
    case 'too-often': return `${tookContact(off.last, today)} ${agreedRhythm(off, who, today)}`
    case 'too-late': return `Det skulle have været senest ${longDate(off.due, today)}. Det er kommunens ansvar, ikke ${whose(parent)}.`
  }
}

const tookContact = (last: Day, today: Day) => `Du tog kontakt ${ago(last, today)}.`
function agreedRhythm({ rhythm, change, until }: Extract<Off, { why: 'too-often' }>, who: Who, today: Day): string {
  const agreed = `Aftalen er ${small(rhythmWords(who)[rhythm].label)}`
  if (!change || !until) return `${agreed}.`
  return `${agreed}, og lige nu ${change === 'more' ? 'mere' : 'mindre'} end det, til og med ${dateOf(until, today)}.`
}

/** Where a contact that does not fit is told, and the reason for going on. */
export const offAgreement = {
  title: (parent: string) => `Ikke som aftalt med ${parent}`,
  reason: 'Hvorfor nu alligevel?',
  hint: (parents: readonly string[]) => parents.length > 1
    ? `${inARow(parents)} kan hver især læse grunden hos sig selv. Skriv ikke om den andens aftale.`
    : `Kun ${parents[0]} kan læse grunden.`,
  quick: 'Korte grunde',
  reasons: {
    news: 'Der er nyt, som ikke kan vente.',
    asked: 'Vi har aftalt det indbyrdes.',
    late: 'Jeg er bagud. Det er mit ansvar.',
  },
  needed: 'Skriv en kort grund, eller vent. Det, du har skrevet, står her stadig.',
  long: 'Grunden er for lang. Hold den på et par linjer.',
}

/** What a contact is about, where an agreement asks for it. */
export const about = {
  subject: 'Handler det om noget særligt?',
  none: 'Nej',
  isHard: 'Det er svært nyt',
  isNews: 'Der er noget nyt',
  smsFirst: 'Jeg har sendt en SMS først',
}

/** When the parents are told of a message that is there already. */
export const notice = {
  legend: 'Hvornår skal der gives besked?',
  waits: (parent: string, at: string, today: Day) => `${parent} får besked ${moment(at, today)}`,
  atOnce: (parent: string) => `${parent} får besked nu`,
  good: 'Vent til en god tid',
  now: 'Giv besked nu',
}
