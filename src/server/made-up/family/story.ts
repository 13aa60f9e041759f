import type { ImportMessage } from '../../../contract/import/talk.ts'
import { addDays } from '../../../contract/rules/days.ts'
import type { Day } from '../../../contract/values.ts'
import type { Episode, Line } from '../bank/episode.ts'
import { momentAt, workdayFrom } from '../clock.ts'
import { type Cast, fill } from '../fill.ts'
import { castOf, type Frame, type FrameChild, workerOn } from './frame.ts'

/** An episode told in a thread from a day on. `answerBy` takes the place of the day that the worker's question names, `cast` of whom it is about. */
export type Telling = { episode: Episode; day: Day; privateTo: string | null; child: FrameChild; answerBy?: Day; cast?: Partial<Cast> }

/** How many days an episode takes at most, weekends counted. */
export const spanOf = ({ lines }: Episode): number => lines.reduce((sum, line) => sum + (line.after ? line.after + 3 : 0), 0)

/** The messages of one episode. A reply to the other side's question answers it. */
export function tell(frame: Frame, { episode, day, privateTo, child, answerBy, cast }: Telling): ImportMessage[] {
  const told: ImportMessage[] = []
  let on = day
  let minutes = 0
  let asked: { id: string; from: Line['from'] } | undefined
  for (const line of episode.lines) {
    const next = dayOfLine(line, on)
    minutes = next === on && minutes > 0 ? minutes + frame.random.int(4, 70) : minuteOf(frame, line)
    on = next
    const id = frame.nextId('m')
    const by = line.from === 'worker' ? workerOn(frame, on).id : authorOf(frame, privateTo)
    const isReply = asked !== undefined && asked.from !== line.from
    told.push({
      id, privateTo, by, kind: line.kind, text: fill(line.text, { ...castOf(frame, child, on, privateTo), ...cast }, on), at: momentAt(on, minutes),
      answerBy: line.asks === undefined ? null : (answerBy ?? workdayFrom(addDays(on, line.asks))),
      replyTo: isReply ? asked!.id : null,
    })
    if (isReply) asked = undefined
    if (line.kind === 'question') asked = { id, from: line.from }
  }
  return told
}

const dayOfLine = (line: Line, before: Day): Day => {
  const day = addDays(before, line.after ?? 0)
  return line.from === 'worker' ? workdayFrom(day) : day
}

/** Workers write in working hours, parents when the day allows it. */
const minuteOf = (frame: Frame, line: Line) => (line.from === 'worker' ? frame.random.int(490, 890) : frame.random.int(400, 1250))

const authorOf = (frame: Frame, privateTo: string | null) => privateTo ?? frame.random.pick(frame.parents).id
