import { newsWays, rhythms, starters } from '../../../contract/records/wish-fields.ts'
import { carryWords, type ChoiceWords, newsWayWords, rhythmWords, starterWords, type Who } from '../../../words/da/wish-choices.ts'

export type Option = { value: string | number } & ChoiceWords
const optionsOf = <T extends string | number>(values: readonly T[], words: Record<T, ChoiceWords>): Option[] => values.map((value) => ({ value, ...words[value] }))

/** The fields that are one choice among a few, with their choices. */
export const choices: Record<'rhythm' | 'starts' | 'hardNews' | 'carries', (who: Who) => Option[]> = {
  rhythm: (who) => optionsOf(rhythms, rhythmWords(who)),
  starts: (who) => optionsOf(starters, starterWords(who)),
  hardNews: (who) => optionsOf(newsWays, newsWayWords(who)),
  carries: (who) => optionsOf([1, 2, 3, 4, 5] as const, carryWords(who)),
}
