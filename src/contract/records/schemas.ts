import type * as z from 'zod/mini'
import type { RoomKind } from '../rooms.ts'
import { agreementSchema } from './agreement.ts'
import { askedPromiseSchema } from './asked-promise.ts'
import { cardSchema } from './card.ts'
import { childSchema } from './child.ts'
import { contactSchema } from './contact.ts'
import { fitSchema } from './fit.ts'
import { decidesSchema } from './decides.ts'
import { followUpSchema, followUpWishSchema } from './follow-up.ts'
import { deviationSchema } from './deviation.ts'
import { goalSchema } from './goal.ts'
import type { Kind } from './kinds.ts'
import { busySchema, keptPointSchema, meetingAskSchema, meetingSchema, meetingTimesSchema, minutesFlagSchema, minutesSchema, pointSchema } from './meeting.ts'
import { memberSchema } from './member.ts'
import { messageSchema } from './message.ts'
import { modelProfileSchema } from './model-profile.ts'
import { municipalitySchema } from './municipality.ts'
import { pageVisitSchema } from './page-visit.ts'
import { promiseSchema } from './promise.ts'
import { postponedSchema, readMarkSchema, seenSchema } from './read-mark.ts'
import { roleSchema } from './role.ts'
import { suggestionSchema, versionSchema } from './suggestion.ts'
import { saidDoneSchema } from './said-done.ts'
import { teamSchema } from './team.ts'
import { toldReadSchema, toldSchema, toldSuggestionSchema, toldVersionSchema } from './told.ts'
import { wishSchema } from './wish.ts'

/** Each kind's schema and the rooms it may lie in. For the server, the import and tests; the phone's start does without. */
export const kindTable: Record<Kind, { schema: z.ZodMiniType; rooms: readonly RoomKind[] }> = {
  municipality: { schema: municipalitySchema, rooms: ['municipality'] },
  'model-profile': { schema: modelProfileSchema, rooms: ['municipality'] },
  team: { schema: teamSchema, rooms: ['municipality'] },
  card: { schema: cardSchema, rooms: ['worker'] },
  member: { schema: memberSchema, rooms: ['family'] },
  child: { schema: childSchema, rooms: ['family'] },
  goal: { schema: goalSchema, rooms: ['family'] },
  role: { schema: roleSchema, rooms: ['family'] },
  suggestion: { schema: suggestionSchema, rooms: ['family'] },
  version: { schema: versionSchema, rooms: ['family'] },
  promise: { schema: promiseSchema, rooms: ['family'] },
  decides: { schema: decidesSchema, rooms: ['family'] },
  told: { schema: toldSchema, rooms: ['family'] },
  'told-version': { schema: toldVersionSchema, rooms: ['family'] },
  'told-suggestion': { schema: toldSuggestionSchema, rooms: ['family'] },
  'told-read': { schema: toldReadSchema, rooms: ['family'] },
  meeting: { schema: meetingSchema, rooms: ['family'] },
  point: { schema: pointSchema, rooms: ['family'] },
  'kept-point': { schema: keptPointSchema, rooms: ['me'] },
  'meeting-ask': { schema: meetingAskSchema, rooms: ['family', 'private'] },
  'meeting-times': { schema: meetingTimesSchema, rooms: ['family'] },
  minutes: { schema: minutesSchema, rooms: ['family'] },
  'minutes-flag': { schema: minutesFlagSchema, rooms: ['family'] },
  busy: { schema: busySchema, rooms: ['private'] },
  'asked-promise': { schema: askedPromiseSchema, rooms: ['family'] },
  'follow-up': { schema: followUpSchema, rooms: ['family'] },
  'follow-up-wish': { schema: followUpWishSchema, rooms: ['private'] },
  contact: { schema: contactSchema, rooms: ['family', 'private'] },
  message: { schema: messageSchema, rooms: ['family', 'private'] },
  'read-mark': { schema: readMarkSchema, rooms: ['family', 'private'] },
  'page-visit': { schema: pageVisitSchema, rooms: ['family'] },
  wish: { schema: wishSchema, rooms: ['private'] },
  agreement: { schema: agreementSchema, rooms: ['private'] },
  fit: { schema: fitSchema, rooms: ['private'] },
  'said-done': { schema: saidDoneSchema, rooms: ['municipality'] },
  deviation: { schema: deviationSchema, rooms: ['private'] },
  seen: { schema: seenSchema, rooms: ['me'] },
  postponed: { schema: postponedSchema, rooms: ['me'] },
}
