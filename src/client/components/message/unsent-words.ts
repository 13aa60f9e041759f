import type { RefusalCode } from '../../../contract/protocol.ts'
import { picturesIn } from '../../../contract/rules/pictures.ts'
import { tray } from '../../../words/da/unsent.ts'
import { refusals, type RefusalWords } from '../../../words/da/refusals.ts'

/** Something that was not taken, as the phone keeps it. `at` is when it was written. */
export type UnsentItem = { id: string; name: string; room: string; payload: unknown; code: string; at: string }

type Content = { text?: string; seenWhen?: string; why?: string | null; works?: string | null; decides?: string | null; steps?: { text: string }[]; means?: string; informed?: string | null }
type Told = { title?: string; purpose?: string; place?: string }
type Payload = Content & { content?: Content; text?: string; reason?: string | null; words?: string | null; plan?: Told | null; title?: string; place?: string; purpose?: string; childView?: string | null; note?: string | null; fields?: object; answers?: Record<string, { reason?: string | null } | undefined> }
const joined = (parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join('\n')
const countOf = (of: object = {}) => Object.values(of).filter((value) => value !== undefined).length

/** The person's own words in what was not sent; for a wish, what it was about. */
export function wordsOf({ name, payload }: Pick<UnsentItem, 'name' | 'payload'>): string {
  const said = (payload ?? {}) as Payload
  if (name === 'wish.submit') return joined([tray.wish(countOf(said.fields)), (said.fields as { avoid?: string } | undefined)?.avoid])
  if (name === 'wish.answer' || name === 'agreement.answer') return joined([tray.wishAnswer(countOf(said.answers)), ...Object.values(said.answers ?? {}).map((one) => one?.reason)])
  if (name === 'contact.log') return joined([tray.contact, said.purpose, said.note])
  if (name === 'deviation.note') return joined([tray.deviation, said.reason])
  if (name.startsWith('follow-up.') || name.startsWith('case.')) return joined([tray.followUp, said.note, said.childView, said.reason])
  if (/^(goal|role)\./.test(name)) return planWords(said) || tray.plan
  const told = said.plan ?? (name === 'meeting.describe' && said)
  if (told) return joined([told.title, told.purpose, told.place])
  if (name === 'meeting.answer' || name === 'meeting.answer-times') return tray.meetingAnswer
  return joined([said.text || said.reason || said.words, tray.pictures(picturesIn(payload).length)]) || tray.other
}

/** Every text in what was said of a goal or role. */
function planWords({ content, means, informed, reason, words }: Payload): string {
  const of = content ?? { means, informed }
  return joined([of.text, of.seenWhen, of.why, of.works, of.decides, ...(of.steps ?? []).map((step) => step.text), of.means, of.informed, reason, words])
}

/** What is said of a refusal; one this version does not know yet is told as one that could not be read. */
export const reasonOf = (code: string): RefusalWords => refusals[code as RefusalCode] ?? refusals.malformed
