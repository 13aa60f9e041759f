import type { RecordOf } from '../../../contract/records/kinds.ts'
import type { Content, SuggestionTurn, Version } from '../../../contract/records/suggestion.ts'

/** All that a board of one goal or role shows and does, as the page has it from the store. Acts resolve to what went wrong, if anything. */
export type PlanTalk = {
  me: string
  side: 'family' | 'municipality'
  base: number
  open: RecordOf<'suggestion'> | undefined
  asked: RecordOf<'suggestion'> | undefined
  target: RecordOf<'suggestion'> | undefined
  theirs: SuggestionTurn | undefined
  waits: string
  decides: string | undefined
  needsReason: boolean
  isStale: boolean
  refused: object | undefined
  past: readonly RecordOf<'suggestion'>[]
  versions: readonly Version[]
  draft: { content: Content | null; reason: string }
  hasDraftFailed: boolean
  isSame: (content: Content) => boolean
  begin: (content: Content) => void
  write: (part: { content?: Content; reason?: string }) => void
  takeUp: () => void
  drop: () => Promise<void>
  keep: () => void
  say: (content: Content) => Promise<string | undefined>
  agree: () => Promise<string | undefined>
  withdraw: () => Promise<string | undefined>
  act: (name: string, payload: unknown) => Promise<string | undefined>
}
