import type { Deviation } from '../../contract/records/deviation.ts'
import type { OffWhy } from '../../contract/records/off-whys.ts'
import { firstName, inARow } from './dates.ts'

const acts: Record<Deviation['type'], string> = { message: 'skrev', call: 'ringede', visit: 'kom på besøg', meeting: 'satte et møde' }
const told: Record<OffWhy, string> = {
  channel: 'på en anden måde end aftalt', 'sms-first': 'uden at sende en SMS først', never: 'på et tidspunkt, du har sagt nej til',
  'day-off': 'på en fridag', outside: 'uden for de tider, I har aftalt', 'not-by-phone': 'om noget, du ikke vil tale om i telefonen',
  'not-in-writing': 'om noget, du ikke vil have på skrift', 'hard-news': 'om svært nyt på en anden måde end aftalt',
  'parent-starts': 'selvom du selv tager kontakt', 'only-news': 'uden at der var nyt', 'too-often': 'tiere end aftalt', 'too-late': 'senere end aftalt',
}

/** A contact that was not as agreed, to the parent whose agreement it is. */
export const deviations = {
  title: 'Ikke som aftalt',
  lead: (worker: string) => `Her står det, når ${worker} gør noget andet end det, I har aftalt, og hvorfor. Kun du kan se det, ikke den anden forælder.`,
  leadAlone: (worker: string) => `Her står det, når ${worker} gør noget andet end det, I har aftalt, og hvorfor.`,
  /** `Sofie skrev tiere end aftalt.` */
  what: ({ byName, type, whys }: Pick<Deviation, 'byName' | 'type' | 'whys'>) => `${firstName(byName)} ${acts[type]} ${inARow(whys.map((why) => told[why]))}.`,
  reason: (reason: string) => `Grund: ${reason}`,
  /** Beside the contact itself. */
  beside: ({ byName, whys, reason }: Pick<Deviation, 'byName' | 'whys' | 'reason'>) => `Ikke som aftalt: ${inARow(whys.map((why) => told[why]))}. ${firstName(byName)} skrev: ${reason}`,
}
