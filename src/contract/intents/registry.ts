import { contactLog } from './contact.ts'
import { goalAnswer, goalState, goalStep, goalSuggest, goalVoice, goalWithdraw } from './goal.ts'
import type { Intent } from './intent.ts'
import { needPostpone, seenMark } from './me.ts'
import { messageRead, messageSend } from './message.ts'
import { pointAdd, pointRemove } from './meeting.ts'
import { pageVisit } from './page.ts'
import { promiseHandBack, promiseKeep, promiseLetGo, promiseMake, promiseMove, promiseReopen, promiseTake } from './promise.ts'
import { wishAnswer, wishSubmit } from './wish.ts'
import { roleAnswer, roleHandBack, roleSayHow, roleSuggest, roleTakeBack, roleWithdraw } from './role.ts'

const all = [
  messageSend, messageRead, contactLog, wishSubmit, wishAnswer, pointAdd, pointRemove, pageVisit, seenMark, needPostpone,
  promiseMake, promiseMove, promiseKeep, promiseLetGo, promiseReopen, promiseHandBack, promiseTake,
  goalSuggest, goalAnswer, goalWithdraw, goalState, goalVoice, goalStep,
  roleSuggest, roleAnswer, roleWithdraw, roleHandBack, roleTakeBack, roleSayHow,
]

/** The closed list of everything a person can do, by name. For the server; the phone loads effects per noun. */
export const intents: ReadonlyMap<string, Intent> = new Map(all.map((intent) => [intent.name, intent as unknown as Intent]))
