import type { ImportFit } from '../../../contract/import/talk.ts'
import { addDays } from '../../../contract/rules/days.ts'
import { isMismatch } from '../../../contract/rules/fit.ts'
import { momentAt, workdayFrom } from '../clock.ts'
import { type Frame, workerNow } from './frame.ts'

/** How contact fits: most are content, some want more, a few less. */
const contacts: readonly ImportFit['contact'][] = ['right', 'right', 'right', 'right', 'right', 'right', 'too-little', 'too-little', 'too-much']

/** Two parents in three have said how the contact fits within the last half year; most of what did not has been talked about. */
export function fitsOf(frame: Frame): ImportFit[] {
  const { random, today } = frame
  return frame.parents.filter(() => random.chance(0.66)).map((parent): ImportFit => {
    const day = addDays(today, -random.int(4, 85))
    const said = { contact: random.pick(contacts), again: random.chance(0.12) }
    const isTalked = isMismatch(said) && random.chance(0.8)
    const talkedOn = workdayFrom(addDays(day, 2))
    return {
      id: frame.nextId('fit'), parent: parent.id, at: momentAt(day, 1190), ...said, after: null,
      talked: isTalked && talkedOn < today ? { by: workerNow(frame).id, at: momentAt(talkedOn, 610) } : null,
    }
  })
}
