import type { Contact } from '../../contract/records/contact.ts'
import type { MessageKind } from '../../contract/records/message.ts'
import type { WishedRhythm } from '../../contract/records/wish.ts'
import type { Rhythm } from '../../contract/rules/rhythm.ts'
import type { Day } from '../../contract/values.ts'
import { ago, atTheLatest, dayWords, firstName, inARow, longDate, monthAndYear, whose } from './dates.ts'

/** `I` for a family of two holders, `du` for one: never as a label by itself. */
export const you = (isTwo: boolean) => (isTwo ? 'I' : 'du')
export const youObject = (isTwo: boolean) => (isTwo ? 'jer' : 'dig')
export const your = (isTwo: boolean) => (isTwo ? 'jeres' : 'dine')

/** What has come without asking for anything; a question here is one that is answered already. */
const unasked: Record<MessageKind, string> = {
  hello: 'har sendt en hilsen.',
  information: 'har skrevet til orientering. Det kræver ikke svar.',
  question: 'har stillet et spørgsmål, som er besvaret.',
  news: 'har skrevet nyt. Det kræver ikke svar.',
  thanks: 'siger tak.',
}

/** What is said on Overblik. */
export const home = {
  title: 'Overblik',
  hello: (name: string) => `Hej ${firstName(name)}`,
  nothing: (isTwo: boolean) => `Der er ikke noget, ${you(isTwo)} skal lige nu`,
  nothingMore: 'Kommer der noget, står det her.',
  otherwiseNothing: (isTwo: boolean) => `Ellers er der ikke noget, ${you(isTwo)} skal lige nu.`,
  question: (name: string) => `${firstName(name)} har et spørgsmål`,
  answerBy: (due: Day, today: Day) => `Svar gerne ${atTheLatest(due, today)}.`,
  answerPassed: (name: string, due: Day, today: Day) => `${firstName(name)} håbede på svar ${atTheLatest(due, today)}. Svar, når du kan.`,
  answerAnyTime: 'Svar, når det passer dig.',
  wishAnswered: (name: string) => `${firstName(name)} har svaret på dine ønsker`,
  wishCount: (count: number) => `Der er ${count === 1 ? '1 punkt' : `${count} punkter`} at se på. Det haster ikke.`,
  readAndAnswer: 'Læs og svar',
  seeAnswer: 'Se svaret',
  later: 'Senere',
  putOff: 'Vist igen i morgen tidlig.',
  waitsForLater: (count: number) => (count === 1 ? 'Én ting har du gemt til senere.' : `${count} ting har du gemt til senere.`),
  showAgain: 'Vis nu',
  alsoWrote: (name: string, kind: MessageKind, count: number) =>
    count === 1 ? `${firstName(name)} ${unasked[kind]}` : `${count} nye beskeder, som du kan læse, når det passer dig.`,
  read: 'Læs',
  allGoals: 'Se alle mål',
  allPromises: 'Se alle aftaler',
  goals: 'Fælles mål',
  goalsOngoing: (count: number) => `${count} i gang`,
}

/** The card of the fixed contact person. `who` are the children's names. */
export const contactCard = {
  title: (title: string, isTwo: boolean) => `${isTwo ? 'Jeres' : 'Din'} faste ${title}`,
  usualTitle: 'kontaktperson',
  since: (since: Day) => `Siden ${monthAndYear(since)}`,
  knows: (who: readonly string[], met: number) => (met === 1 ? `har mødt ${inARow(who)} én gang` : `kender ${inARow(who)} fra ${met} møder`),
  write: 'Skriv',
  call: 'Ring',
  sms: 'SMS',
  writeTo: (name: string) => `Skriv til ${firstName(name)}`,
  callTo: (name: string) => `Ring til ${firstName(name)}`,
  smsTo: (name: string) => `SMS til ${firstName(name)}: Kan du ringe til mig?`,
  smsText: 'Kan du ringe til mig?',
  answers: (days: number) => `Svarer inden for ${days === 1 ? '1 hverdag' : `${days} hverdage`}.`,
  ifAway: (name: string) => `Er ${firstName(name)} væk, hjælper makkeren`,
  isAway: (name: string, to: Day, today: Day) => (to === today ? `${firstName(name)} er væk i dag.` : `${firstName(name)} er væk til og med ${dayWords(to, today)}.`),
  covers: 'Imens hjælper',
  willBeAway: (name: string, from: Day, to: Day, today: Day) =>
    from === to ? `${firstName(name)} er væk ${longDate(from, today)}.` : `${firstName(name)} er væk fra ${longDate(from, today)} til og med ${longDate(to, today)}.`,
  more: (name: string) => `Mere om ${firstName(name)}`,
  none: (isTwo: boolean) => `${isTwo ? 'I har' : 'Du har'} ikke en kontaktperson lige nu`,
  noneText: 'Kommunen er ved at finde en. Navn og billede står her, så snart det er på plads.',
}

const rhythmNames: Record<WishedRhythm, string> = {
  weekly: 'Hver uge', 'every-2-weeks': 'Hver 14. dag', monthly: 'Hver måned', 'every-3-months': 'Hver 3. måned',
  'only-news': 'Kun når der er nyt', 'own-contact': 'Du tager selv kontakt',
}

type Spoken = { rhythm: WishedRhythm | undefined; state: Rhythm['state']; name: string; isParentFirst: boolean }

/** The heading of the rhythm: what is agreed, and how it stands. */
function rhythmHead({ rhythm, state, name, isParentFirst }: Spoken): string {
  const agreed = rhythm ? rhythmNames[rhythm] : 'Uden fast rytme'
  if (state === 'none-owed') return agreed
  if (state === 'in-step') return `${agreed} – og I er i takt`
  if (state === 'soon') return `${agreed} – snart er det tid igen`
  return isParentFirst ? `${agreed} – skriv eller ring, når du vil` : `${agreed} – nu er det ${whose(firstName(name))} tur`
}

function rhythmPill({ state, name, isParentFirst }: Spoken): string {
  if (state === 'late') return isParentFirst ? 'Når du vil' : `${whose(firstName(name))} tur`
  return { 'none-owed': 'Som aftalt', 'in-step': 'I takt', soon: 'Snart' }[state]
}

const acts: Record<Contact['type'], string> = { message: 'skrev', call: 'ringede', visit: 'var på besøg', meeting: 'holdt møde' }

/** The rhythm card: agreed against actual, in words beside the picture. */
export const rhythmCard = {
  title: 'Kontakten, som vi aftalte den',
  titleBefore: 'Kontakten med os',
  head: rhythmHead,
  pill: rhythmPill,
  last: (contact: Contact, day: Day, today: Day) => `Senest: ${firstName(contact.byName)} ${acts[contact.type]} ${ago(day, today)}.`,
  noneYet: 'Der har ikke været kontakt endnu.',
  next: (day: Day, today: Day) => `Næste: ${atTheLatest(day, today)}.`,
  nextAtMeeting: (day: Day, today: Day) => `Næste: på mødet ${dayWords(day, today)}.`,
  nextPassed: (name: string, day: Day, today: Day) =>
    `Næste skulle have været ${atTheLatest(day, today)}. Det er ${whose(firstName(name))} opgave, og du skal ikke gøre noget.`,
  nextPassedOwn: 'Det er aftalt, at du selv tager kontakt. Der er ingen frist for dig.',
  today: 'i dag',
  noAgreement: 'Ingen kontaktaftale endnu',
  usual: (name: string) => `Indtil I aftaler jeres egen, gør ${firstName(name)}, som hos de fleste familier:`,
  noUsual: 'Fortæl, hvor tit og hvordan du helst vil høre fra os.',
  tell: 'Fortæl, hvad du ønsker',
  see: 'Se aftalen',
}
