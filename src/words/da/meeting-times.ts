import type { MeetingAsk } from '../../contract/records/meeting.ts'
import type { SlotAnswer } from '../../contract/records/meeting-fields.ts'
import type { Day, Instant } from '../../contract/values.ts'
import { clockShort, dash, firstName, longDate, momentWords } from './dates.ts'

const answers: Record<SlotAnswer, string> = { yes: 'Ja', 'if-needed': 'Hvis det skal være', no: 'Nej' }
const whats: Record<MeetingAsk['what'], string> = { meeting: 'et møde', visit: 'et besøg' }

/** Asking for a meeting, times put forward, and days when one cannot. */
export const times = {
  ask: 'Bed om et møde eller et besøg',
  askTitle: 'Har I brug for at mødes?',
  askTitleOne: 'Har du brug for et møde?',
  askText: (name: string) => `Ét tryk er nok. ${firstName(name)} svarer med en tid.`,
  askWords: 'Hvad skal det handle om?',
  askWordsHint: 'Det behøver du ikke skrive.',
  askMeeting: 'Et møde',
  askVisit: 'Et besøg hjemme',
  askReaders: 'Hvem kan se, at du beder om det?',
  bothParents: 'Begge forældre',
  onlyYou: (name: string) => `Kun dig og ${firstName(name)}`,
  asked: (what: MeetingAsk['what'], at: Instant, today: Day) => `Du har bedt om ${whats[what]} ${momentWords(at, today)}.`,
  askedBy: (byName: string, what: MeetingAsk['what']) => `${firstName(byName)} har bedt om ${whats[what]}.`,
  askedThen: (name: string) => `${firstName(name)} svarer med en tid.`,
  takeBack: 'Tag det tilbage',
  title: (title: string | undefined) => (title ? `Forslag til tid: ${title}` : 'Forslag til tid'),
  otherTime: (title: string) => `En anden tid til ${title}`,
  from: (byName: string) => `${firstName(byName)} foreslår de her tider. Svar på hver af dem.`,
  yours: 'Du har foreslået de her tider.',
  answer: (answer: SlotAnswer) => answers[answer],
  slot: ({ starts, ends }: { starts: Instant; ends: Instant }, day: Day, today: Day) => `${longDate(day, today)} kl.\u00a0${clockShort(starts)}${dash}${clockShort(ends)}`,
  saidBy: (said: readonly { name: string; answer: SlotAnswer }[]) => said.map(({ name, answer }) => `${firstName(name)}: ${answers[answer].toLowerCase()}`).join(' · '),
  none: 'Ingen har svaret endnu',
  another: 'Foreslå en anden tid',
  send: 'Send svar',
  sent: 'Dit svar er gemt.',
  withdraw: 'Træk forslaget tilbage',
  choose: 'Vælg den her tid',
  begunAlready: 'Tiden er gået',
  day: 'Dag',
  begins: 'Fra kl.',
  finishes: 'Til kl.',
  faults: {
    day: 'Vælg en dag, som findes.',
    clock: 'Skriv et klokkeslæt.',
    days: 'Den sidste dag ligger før den første. Ret en af datoerne.',
    backwards: 'Slutter før det begynder. Ret et af klokkeslættene.',
    past: 'Tiden er allerede gået. Vælg en, der ligger længere fremme.',
    nothing: 'Svar på mindst én tid, eller foreslå en anden.',
  },
}

/** Days when a parent cannot. */
export const busy = {
  title: 'Hvornår kan du ikke?',
  text: (name: string) => `${firstName(name)} får det at vide, før et møde bliver lagt der. Hvorfor behøver du ikke sige. Kun du og ${firstName(name)} kan se det.`,
  add: 'Skriv dage, hvor du ikke kan',
  from: 'Fra og med',
  to: 'Til og med',
  hoursHint: 'Uden klokkeslæt gælder det hele dagen.',
  save: 'Gem',
  remove: 'Fjern',
  removeThis: (words: string) => `Fjern: ${words}`,
  said: (from: Day, to: Day, hours: { from: string; to: string } | null, today: Day) =>
    [from === to ? longDate(from, today) : `${longDate(from, today)} til ${longDate(to, today)}`, hours && `kl.\u00a0${hours.from}${dash}${hours.to}`.replaceAll(':', '.')].filter(Boolean).join(', '),
}
