import type { Clash } from '../../contract/rules/clashes.ts'
import { dayOf } from '../../contract/rules/days.ts'
import type { Day } from '../../contract/values.ts'
import { clockRange, firstName, longDate } from './dates.ts'

/** Meetings as the contact person arranges them. */
export const workMeetings = {
  tab: 'Møder',
  parts: { 'contact-person': 'Kontaktperson', mate: 'Makker', parent: 'Forælder' },
  asks: 'Familien beder om at mødes',
  askOf: (byName: string, what: 'meeting' | 'visit') => `${firstName(byName)} beder om ${what === 'meeting' ? 'et møde' : 'et besøg'}`,
  answerAsk: 'Find en tid',
  plan: 'Planlæg et møde',
  type: 'Slags møde',
  title: 'Hvad skal mødet hedde?',
  purpose: 'Formål',
  purposeHint: 'Familien læser det nu. Skriv, hvad der skal ske, og hvad der ikke skal.',
  noSupportCut: 'Der bliver ikke taget støtte fra familien på mødet',
  noSupportCutHint: 'Sæt kun hak, når det er sandt. Familien ser det, før de kommer.',
  place: 'Sted',
  link: 'Link til video',
  linkHint: 'Begynder med https://',
  travel: 'Hvordan kommer man derhen?',
  bring: 'Hvad skal man tage med?',
  decisions: 'Hvilke beslutninger kan I vente?',
  decisionsHint: 'For eksempel: Ingen. Eller: Hvem kører Emil i foråret.',
  guests: 'Hvem kommer ellers?',
  guestsHint: 'En på hver linje: navn, og efter et komma hvem det er. Du og forældrene står der allerede.',
  chair: 'Hvem leder mødet?',
  writes: 'Hvem skriver referat?',
  time: 'Tid',
  otherTimes: 'Foreslå flere tider, som forældrene svarer på',
  timeNumber: (number: number) => `Forslag ${number}`,
  send: 'Planlæg mødet',
  sendTimes: 'Send tiderne til forældrene',
  despite: 'Planlæg alligevel',
  moveDespite: 'Flyt alligevel',
  sent: 'Mødet er planlagt. Familien kan se det.',
  sentTimes: 'Tiderne er sendt. Du får besked her, når der er svaret.',
  clash: 'Se lige på tiden',
  clashOf: (clash: Clash, today: Day) =>
    clash.what === 'meeting' ? `Der er allerede et møde i familien: ${clash.title}, ${longDate(dayOf(clash.starts), today)} ${clockRange(clash.starts, clash.ends)}.`
    : clash.what === 'busy' ? `${firstName(clash.name)} har skrevet, at det er et tidspunkt, hvor det ikke kan lade sig gøre.`
    : `${firstName(clash.name)} har i sin kontaktaftale sagt aldrig til det tidspunkt.`,
  move: 'Flyt mødet',
  moveText: 'Svar på den gamle tid tæller ikke mere. Alle kan se den gamle tid og din forklaring.',
  moveWords: 'Hvorfor?',
  moveSend: 'Flyt mødet',
  moved: 'Mødet er flyttet. Alle bliver spurgt igen.',
  board: 'Start mødet på en skærm',
  boardText: 'Runden, målene, aftalerne og referatet på én skærm. Virker også uden net.',
  faults: {
    title: 'Skriv, hvad mødet skal hedde.',
    purpose: 'Skriv, hvad mødet skal bruges til.',
    place: 'Skriv, hvor mødet er.',
    link: 'Linket skal begynde med https:// og må ikke have mellemrum.',
  },
}
