import type { WishField, WishFields } from '../../contract/records/wish.ts'
import { capital } from './dates.ts'
import { carryWords, channelWords, justNowWords, languageWords, newsWayWords, rhythmWords, starterWords, type Subject, subjectWords, type Who } from './wish-choices.ts'

/** `Penge, helbred og diagnoser`: commas alone, since a subject may hold an og itself. */
const subjectsSaid = (list: readonly Subject[]): string => capital(list.map((subject) => subjectWords[subject].toLowerCase()).join(', '))

/** A field's value in plain words, one line each. `until` is the day of `justNow` as people say it. */
export function said<F extends WishField>(field: F, value: NonNullable<WishFields[F]>, who: Who, sayDay: (day: string) => string): string[] {
  const sayers: { [K in WishField]: (value: NonNullable<WishFields[K]>) => string[] } = {
    rhythm: (rhythm) => [rhythmWords(who)[rhythm].label],
    starts: (starter) => [starterWords(who)[starter].label],
    justNow: ({ change, until }) => [justNowWords.said(change, sayDay(until))],
    channels: (list) => list.map((channel, index) => `${index + 1}. ${channelWords(who)[channel].label}`),
    // The week is read as its grid, which says each cell in words.
    week: () => [],
    hardNews: (way) => [newsWayWords(who)[way].label],
    notByPhone: (list) => [subjectsSaid(list)],
    notInWriting: (list) => [subjectsSaid(list)],
    carries: (step) => [carryWords(who)[step as 1].label],
    language: ({ language, needsInterpreter }) => [languageWords.said(language, needsInterpreter)],
    avoid: (text) => [text],
  }
  return sayers[field](value)
}
