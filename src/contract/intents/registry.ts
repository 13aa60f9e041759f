import { agreementAnswer, agreementConfirm, agreementLook } from './agreement.ts'
import { absenceEnd, absenceSet } from './absence.ts'
import { cardHours, cardPromise } from './card.ts'
import { contactLog } from './contact.ts'
import { goalAnswer, goalState, goalStep, goalSuggest, goalVoice, goalWithdraw } from './goal.ts'
import { fitAnswer, fitTalk } from './fit.ts'
import { decidesRemove, decidesSet } from './decides.ts'
import { caseDecide, caseSection } from './case.ts'
import { followUpForm, followUpHold, followUpLight, followUpPause, followUpResume } from './follow-up.ts'
import { deviationNote } from './deviation.ts'
import type { Intent } from './intent.ts'
import { needPostpone, seenMark } from './me.ts'
import { busyAdd, busyRemove } from './busy.ts'
import { meetingAnswer, meetingBring, meetingCancel, meetingDescribe, meetingLeave, meetingMove, meetingPlan } from './meeting.ts'
import { meetingAskPromise, meetingSettlePromise } from './meeting-promises.ts'
import { meetingAnswerTimes, meetingAsk, meetingCloseAsk, meetingProposeTimes, meetingWithdrawTimes } from './meeting-times.ts'
import { minutesAgree, minutesFlag, minutesHeed, minutesWrite } from './minutes.ts'
import { pointAdd, pointDrop, pointKeep, pointRemove } from './point.ts'
import { messageRead, messageReceive, messageSend } from './message.ts'
import { pageVisit } from './page.ts'
import { promiseHandBack, promiseKeep, promiseLetGo, promiseMake, promiseMove, promiseReopen, promiseTake } from './promise.ts'
import { saidPublish, saidWithdraw } from './said.ts'
import { toldAccept, toldDecline, toldRead, toldRemove, toldSuggest, toldWithdraw, toldWrite } from './told.ts'
import { wishAnswer, wishSubmit } from './wish.ts'
import { roleAnswer, roleEnd, roleHandBack, roleSayHow, roleSuggest, roleTakeBack, roleWithdraw } from './role.ts'

const all = [
  promiseMake, promiseMove, promiseKeep, promiseLetGo, promiseReopen, promiseHandBack, promiseTake,
  goalSuggest, goalAnswer, goalWithdraw, goalState, goalVoice, goalStep,
  roleSuggest, roleAnswer, roleEnd, roleWithdraw, roleHandBack, roleTakeBack, roleSayHow,
  messageSend, messageRead, contactLog, deviationNote, wishSubmit, wishAnswer, agreementConfirm, agreementAnswer, agreementLook, pageVisit, seenMark, needPostpone,
  meetingPlan, meetingMove, meetingDescribe, meetingCancel, meetingAnswer, meetingBring, meetingLeave,
  meetingAsk, meetingCloseAsk, meetingProposeTimes, meetingAnswerTimes, meetingWithdrawTimes, meetingAskPromise, meetingSettlePromise,
  pointAdd, pointRemove, pointKeep, pointDrop, minutesWrite, minutesAgree, minutesFlag, minutesHeed, busyAdd, busyRemove,
  messageReceive, cardPromise, cardHours, absenceSet, absenceEnd, fitAnswer, fitTalk, saidPublish, saidWithdraw,
  decidesSet, decidesRemove, toldWrite, toldRemove, toldSuggest, toldWithdraw, toldAccept, toldDecline, toldRead,
  followUpHold, followUpLight, followUpForm, followUpPause, followUpResume, caseDecide, caseSection,
]

/** The closed list of everything a person can do, by name. For the server; the phone loads effects per noun. */
export const intents: ReadonlyMap<string, Intent> = new Map(all.map((intent) => [intent.name, intent as unknown as Intent]))
