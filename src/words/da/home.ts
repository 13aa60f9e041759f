import type { MessageKind } from '../../contract/records/message.ts'
import type { Day } from '../../contract/values.ts'
import { atTheLatest, firstName } from './dates.ts'

/** `I` for a family of two holders, `du` for one: never as a label by itself. */
const you = (isTwo: boolean) => (isTwo ? 'I' : 'du')

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
  nothing: (isTwo: boolean) => `Der er ikke noget, ${you(isTwo)} skal lige nu`,
  nothingMore: 'Kommer der noget, står det her.',
  otherwiseNothing: (isTwo: boolean) => `Ellers er der ikke noget, ${you(isTwo)} skal lige nu.`,
  question: (name: string) => `${firstName(name)} har et spørgsmål`,
  answerBy: (due: Day, today: Day) => `Svar gerne ${atTheLatest(due, today)}.`,
  answerPassed: (name: string, due: Day, today: Day) => `${firstName(name)} håbede på svar ${atTheLatest(due, today)}. Svar, når du kan.`,
  answerAnyTime: 'Svar, når det passer dig.',
  wishAnswered: (name: string) => `${firstName(name)} har svaret på dine ønsker`,
  wishCount: (count: number) => `Der er ${count === 1 ? '1 punkt' : `${count} punkter`} at se på. Det haster ikke.`,
  suggestion: (name: string, about: 'goal' | 'role') => `${firstName(name)} foreslår ${about === 'goal' ? 'et mål' : 'en rolle'}`,
  suggestionText: 'Sig ja, eller foreslå noget andet. Det haster ikke.',
  agreedSuggestion: (about: 'goal' | 'role') => `Er du også enig i ${about === 'goal' ? 'målet' : 'rollen'}?`,
  agreedSuggestionText: 'De andre er enige, så det gælder allerede. Du bliver også spurgt.',
  seeSuggestion: 'Se forslaget',
  readAndAnswer: 'Læs og svar',
  seeAnswer: 'Se svaret',
  later: 'Senere',
  putOff: 'Vist igen i morgen tidlig.',
  waitsForLater: (count: number) => (count === 1 ? 'Én ting har du gemt til senere.' : `${count} ting har du gemt til senere.`),
  showAgain: 'Vis nu',
  alsoWrote: (name: string, kind: MessageKind, count: number) =>
    count === 1 ? `${firstName(name)} ${unasked[kind]}` : `${count} nye beskeder, som du kan læse, når det passer dig.`,
  read: 'Læs',
  toldSuggested: (name: string) => `${firstName(name)} har et forslag til Fortalt én gang. Det haster ikke.`,
  giveBack: 'Giv tilbage',
  giveBackOf: (what: string) => `Giv tilbage: ${what}`,
  carry: (isTwo: boolean) => `${isTwo ? 'I' : 'Du'} holder forbindelsen til`,
  givenBack: (name: string, day: Day, today: Day) => `${firstName(name)} har den nu og siger ${atTheLatest(day, today)}, hvordan.`,
  allGoals: 'Se alle mål',
  allPromises: 'Se alle aftaler',
  goals: 'Fælles mål',
  noGoals: 'Mål er det, I selv vil frem til. De bliver til på møderne og står her med jeres egne ord.',
  goalsOngoing: (count: number) => `${count} i gang`,
}
