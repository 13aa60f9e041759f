import type { ImportFit, ImportMessage } from '../../../contract/import/talk.ts'
import { addDays } from '../../../contract/rules/days.ts'
import type { Day } from '../../../contract/values.ts'
import { momentAt, workdayFrom, workdayUpTo } from '../clock.ts'
import type { Frame } from '../family/frame.ts'

const rasmus = 'rasmus-toft'
const louise = 'louise-brandt'

/** So many working days before one. */
const daysBefore = (day: Day, count: number): Day => (count === 0 ? day : daysBefore(workdayUpTo(addDays(day, -1)), count - 1))

/** Rasmus' question is to be answered by the latest working day; Sofie has told Louise that hers takes longer. */
export function almasQuestions(frame: Frame): ImportMessage[] {
  const due = workdayUpTo(frame.today)
  const question = (by: string, day: Day, minutes: number, text: string): ImportMessage =>
    ({ id: frame.nextId('m'), privateTo: by, by, kind: 'question', text, at: momentAt(day, minutes), answerBy: null, replyTo: null })
  const received = { by: 'sofie-lund', at: momentAt(daysBefore(due, 3), 560), until: workdayFrom(addDays(frame.today, 5)), first: daysBefore(due, 2) }
  return [
    { ...question(louise, daysBefore(due, 4), 1225, 'Kan vi få bevilget nogle flere timers aflastning i julen? Mine forældre kan ikke passe Alma i år.'), received },
    question(rasmus, daysBefore(due, 2), 742, 'Skal jeg selv ringe til ergoterapeuten om stolen, eller gør du det?'),
  ]
}

/** Louise wants more contact: a talk to have. */
export const almasFits = ({ today }: Frame): ImportFit[] => [
  { id: 'f003-fit1', parent: louise, at: momentAt(workdayUpTo(addDays(today, -1)), 1205), contact: 'too-little', again: true, after: null, talked: null },
]
