import type { Card } from '../records/card.ts'
import type { RecordOf } from '../records/kinds.ts'
import type { ClosingDay } from '../records/municipality.ts'
import type { Day } from '../values.ts'
import { promisedBy } from './questions.ts'
import { lastTurn } from './suggestions.ts'

/** A family's suggestion is answered within the same promise as a question, reckoned from its latest text. */
export const suggestionDue = (suggestion: RecordOf<'suggestion'>, card: Card | undefined, closingDays: readonly ClosingDay[]): Day | undefined =>
  promisedBy(lastTurn(suggestion.body).at, card, closingDays)
