import type { RecordOf } from '../../../contract/records/kinds.ts'
import type { MessageKind } from '../../../contract/records/message.ts'
import type { QuestionDays } from '../../../contract/rules/questions.ts'
import { dayOf } from '../../../contract/rules/days.ts'
import type { Day } from '../../../contract/values.ts'
import { capital, clockShort, dayWords, firstName, inARow, longDate } from '../../../words/da/dates.ts'
import { ownNews, pillOf } from '../../../words/da/kinds.ts'
import { bubble } from '../../../words/da/messages.ts'

export type MessageRow = RecordOf<'message'>
export type MessageState = 'saved' | 'sending' | 'sent' | 'read'
export type Tone = 'green' | 'sun' | 'sky' | 'plain'

/**
 * One message as it is shown. `asks`: an open question to the parents, which they can answer with one tap; `pill` stands before the words; of my own only a question's is seen. `answerBy`: the day a parent's open question has, `moved` what
 * stood before it; `receives`: the worker may say that she has it.
 */
export type MessageView = {
  id: string
  isMine: boolean
  state: MessageState
  kind: MessageKind
  pill: string
  tone: Tone
  isPillQuiet: boolean
  text: string
  from: string
  meta: string
  quote: string | undefined
  answered: string | undefined
  asks: boolean
  answerBy: Day | undefined
  moved: string | undefined
  receives: boolean
  canReply: boolean
}

export type ThreadItem =
  | { type: 'day'; key: string; text: string }
  | { type: 'unread'; key: string }
  | { type: 'message'; key: string; view: MessageView }

/** What a thread is drawn from. `messages` oldest first; `seenUpTo` the room's number of the last one read before opening. */
export type ThreadGiven = {
  messages: readonly MessageRow[]
  stateOf: (message: MessageRow) => MessageState
  readersOf: (message: MessageRow) => readonly RecordOf<'read-mark'>[]
  me: string
  side: 'family' | 'municipality'
  seenUpTo: number | undefined
  today: Day
  due: (message: MessageRow) => Day | undefined
  /** The day that stood before a question's own, and why it was moved; `worker` is the contact person's first name. */
  moved?: (message: MessageRow) => Pick<QuestionDays, 'first' | 'moved'>
  worker?: string
}

/** The thread as days, one line where the unread begins, and messages. */
export function threadItems(given: ThreadGiven): ThreadItem[] {
  const unread = firstUnread(given)
  const byId = new Map(given.messages.map((message) => [message.id, message]))
  let day = ''
  return given.messages.flatMap((message) => {
    const items: ThreadItem[] = []
    const on = dayOf(message.body.at)
    if (on !== day) items.push({ type: 'day', key: `day ${message.id}`, text: capital(dayHeading(on, given.today)) })
    if (message.id === unread) items.push({ type: 'unread', key: 'unread' })
    day = on
    return [...items, { type: 'message', key: message.id, view: viewOf(message, given, byId) }]
  })
}

/** `i dag`, `i går`, else `torsdag 19. november`: a thread looks back, so no bare weekday, which would mean the coming one. */
const dayHeading = (day: Day, today: Day) => (day > today ? longDate(day, today) : dayWords(day, today))

function firstUnread({ messages, me, seenUpTo }: ThreadGiven): string | undefined {
  if (seenUpTo === undefined) return undefined
  return messages.find((message) => message.body.by !== me && message.first > seenUpTo)?.id
}

function viewOf(message: MessageRow, given: ThreadGiven, byId: ReadonlyMap<string, MessageRow>): MessageView {
  const { body, id } = message
  const isMine = body.by === given.me
  const isOpen = body.kind === 'question' && body.answered === null && body.side === 'family'
  const asks = given.side === 'family' && body.kind === 'question' && body.answered === null && body.side === 'municipality'
  return {
    answerBy: isOpen ? given.due(message) : undefined,
    moved: isOpen ? movedWords(message, given) : undefined,
    receives: isOpen && given.side === 'municipality',
    id, isMine, asks, kind: body.kind, text: body.text,
    state: given.stateOf(message),
    pill: pill(message, given, isMine),
    tone: toneOf(message),
    isPillQuiet: isMine && body.side === 'family' && body.kind !== 'question',
    from: isMine ? bubble.fromMe : bubble.fromPerson(firstName(body.byName)),
    meta: isMine ? stateWords(message, given) : bubble.from(firstName(body.byName), clockShort(body.at)),
    quote: quoteOf(message, byId),
    answered: answeredWords(message, given),
    canReply: !isMine && body.side !== given.side,
  }
}

function pill(message: MessageRow, given: ThreadGiven, isMine: boolean): string {
  const { kind, side, byName, answered } = message.body
  if (isMine && kind === 'news') return ownNews
  const day = kind === 'question' ? given.due(message) : undefined
  const due = day && (side === 'family' ? longDate(day, given.today) : dayWords(day, given.today))
  return pillOf({ kind, isMine, side, first: firstName(byName), due, isAnswered: answered !== null })
}

function movedWords(message: MessageRow, given: ThreadGiven): string | undefined {
  const { first, moved } = given.moved?.(message) ?? {}
  if (!moved || !first) return undefined
  const day = longDate(first, given.today)
  if (moved === 'absence') return bubble.movedByAbsence(day, given.worker ?? '')
  const received = message.body.received
  return received?.by === given.me ? bubble.receivedByMe(day) : bubble.received(firstName(received?.byName ?? ''), day)
}

function toneOf({ body }: MessageRow): Tone {
  if (body.kind === 'question') return body.answered ? 'green' : 'sun'
  return body.kind === 'information' || body.kind === 'news' ? 'sky' : 'plain'
}

const quoteOf = (message: MessageRow, byId: ReadonlyMap<string, MessageRow>) =>
  message.body.replyTo ? (byId.get(message.body.replyTo)?.body.text ?? bubble.reply) : undefined

function answeredWords({ body }: MessageRow, given: ThreadGiven): string | undefined {
  if (!body.answered) return undefined
  const when = dayHeading(dayOf(body.answered.at), given.today)
  return body.answered.by === given.me ? bubble.answeredByMe(when) : bubble.answeredBy(firstName(body.answered.byName), when)
}

function stateWords(message: MessageRow, given: ThreadGiven): string {
  const state = given.stateOf(message)
  if (state === 'saved') return bubble.saved
  if (state === 'sending') return bubble.sending
  return readWords(message, given) ?? bubble.sentAt(clockShort(message.body.at))
}

/** Who has read it. The clock stands only beside the newest message a mark covers: the mark tells when that one was read. */
function readWords(message: MessageRow, given: ThreadGiven): string | undefined {
  const readers = message.body.side === 'family' ? given.readersOf(message) : []
  const [only, ...others] = readers
  if (!only) return undefined
  const names = inARow(readers.map((mark) => firstName(mark.body.name)))
  const isNewest = others.length === 0 && !given.messages.some((other) => other.first > message.first && other.first <= only.body.upTo)
  return isNewest ? bubble.readAt(names, whenRead(only.body.at, message, given)) : bubble.read(names)
}

function whenRead(at: string, message: MessageRow, given: ThreadGiven): string {
  const day = dayOf(at)
  return day === dayOf(message.body.at) ? clockShort(at) : `${dayHeading(day, given.today)} ${clockShort(at)}`
}
