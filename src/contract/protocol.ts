import * as z from 'zod/mini'
import { mostDigests, mostIntents } from './protocol-numbers.ts'
import { addressSchema, idSchema, instantSchema } from './values.ts'

/** The closed list of reasons why an intent is refused: final, and shown in the tray in plain words. */
export const refusalCodes = [
  'malformed', 'unknown-intent', 'no-such-room', 'may-not', 'id-taken', 'follows-refused',
  'no-such-message', 'no-such-meeting', 'meeting-over', 'not-a-question', 'date-passed', 'date-in-future',
  'nothing-wished', 'no-such-wish', 'changed-meanwhile', 'not-your-turn', 'period-backwards', 'no-hour-left', 'no-such-agreement',
  'no-such-promise', 'promise-ended', 'promise-without-owner', 'promise-of-another', 'promise-without-date', 'reason-missing', 'no-contact-person',
  'no-such-suggestion', 'suggestion-changed', 'own-suggestion', 'nothing-changed', 'no-reason', 'no-seen-when', 'no-such-goal', 'no-such-role', 'role-twice', 'role-over', 'role-ends-early', 'name-missing', 'not-yours-to-hand-back',
  'meeting-backwards', 'meeting-in-past', 'meeting-clash', 'meeting-moved', 'meeting-described', 'meeting-cancelled', 'times-over', 'times-backwards', 'times-passed',
  'no-such-minutes', 'minutes-changed',
  'absence-backwards', 'absence-over', 'absence-overlaps', 'absence-too-long', 'no-cover', 'no-such-absence', 'hours-backwards',
  'no-such-decides', 'told-changed', 'told-without-title', 'told-answered', 'told-empty',
  'no-such-picture', 'picture-too-large', 'picture-unreadable', 'pictures-full',
  'no-such-follow-up', 'follow-up-held', 'held-too-early', 'child-view-missing', 'follow-up-paused', 'not-paused', 'pause-too-long', 'law-has-no-pause', 'no-such-child', 'law-not-here', 'days-backwards',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** Why something cannot be taken now though it may be later: the phone keeps it and waits. `waits-for-picture`: one that it names is not here. */
export const notNowCodes = ['fault', 'newer-version', 'waits-for-earlier', 'waits-for-picture'] as const
export type NotNowCode = (typeof notNowCodes)[number]

/** An intent as it travels: its id is minted once on the phone, `version` is that of its payload's shape. */
export const wireIntentSchema = z.strictObject({
  id: idSchema,
  name: addressSchema(60),
  version: z.int(),
  room: addressSchema(120),
  payload: z.unknown(),
  after: z.nullable(idSchema),
  at: instantSchema,
})
export type WireIntent = z.infer<typeof wireIntentSchema>

export const outcomeSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ id: idSchema, outcome: z.literal('accepted'), room: z.string(), number: z.int() }),
  z.strictObject({ id: idSchema, outcome: z.literal('refused'), code: z.enum(refusalCodes) }),
  z.strictObject({ id: idSchema, outcome: z.literal('not-now'), code: z.enum(notNowCodes) }),
])
export type Outcome = z.infer<typeof outcomeSchema>

/** A changed record. `body: null` says that it is gone. */
export const wireChangeSchema = z.strictObject({
  kind: z.string(),
  id: z.string(),
  first: z.int(),
  number: z.int(),
  body: z.unknown(),
})
export type WireChange = z.infer<typeof wireChangeSchema>

/**
 * What one room has to tell. `from` is the number it starts after and must be the phone's own cursor, unless `isWhole`:
 * then it replaces all the phone holds of the room. `entries` are whole commits, their numbers without a gap up to `to`.
 */
export const roomPageSchema = z.strictObject({
  room: z.string(),
  isWhole: z.boolean(),
  from: z.int(),
  to: z.int(),
  entries: z.array(z.strictObject({ number: z.int(), changes: z.array(wireChangeSchema) })),
  records: z.array(wireChangeSchema),
  hasMore: z.boolean(),
})
export type RoomPage = z.infer<typeof roomPageSchema>

/** A family that this person has a part in. `isHeld`: its rooms are sent unasked; a mate's are when opened or covering. `holders`: its custody holders. */
export const membershipSchema = z.strictObject({
  family: idSchema,
  role: z.enum(['parent', 'contact-person', 'mate']),
  label: z.string(),
  isHeld: z.boolean(),
  rooms: z.array(z.string()),
  contactPerson: z.nullable(z.string()),
  holders: z.array(idSchema),
})
export type Membership = z.infer<typeof membershipSchema>

/** All rooms this person may read now. `tag` changes when they do; the phone sends the tag it has. */
export const membershipsSchema = z.strictObject({
  tag: z.string(),
  person: z.strictObject({ id: idSchema, name: z.string(), isStaff: z.boolean(), isLeader: z.boolean() }),
  rooms: z.array(z.string()),
  families: z.array(membershipSchema),
})
export type Memberships = z.infer<typeof membershipsSchema>

/**
 * What a phone holds of a room at a number: `sum` is over the ids and versions of its records (rules/digest.ts). Of the
 * kinds that grow it speaks of those made from `reach` on and of what still counts before it, and of none where that is
 * null: it need not hold more.
 */
export const digestSchema = z.strictObject({
  room: addressSchema(120),
  number: z.int(),
  reach: z.record(addressSchema(60), z.nullable(z.int())),
  sum: addressSchema(40),
})
export type Digest = z.infer<typeof digestSchema>

/**
 * `POST /api/sync`, up. `cursors` names each room wanted and the last number held (-1: nothing yet). `person` is whose
 * outbox this is: another's session may not carry it. `digests`, now and then: a room that the server knows otherwise is
 * sent whole.
 */
export const syncRequestSchema = z.strictObject({
  protocol: z.int(),
  person: idSchema,
  device: idSchema,
  epoch: z.nullable(idSchema),
  membershipsTag: z.nullable(z.string()),
  intents: z.array(wireIntentSchema).check(z.maxLength(mostIntents)),
  cursors: z.record(addressSchema(120), z.int()),
  digests: z.optional(z.array(digestSchema).check(z.maxLength(mostDigests))),
})
export type SyncRequest = z.infer<typeof syncRequestSchema>

/** `POST /api/sync`, down. `closed` are rooms asked for that are not there for this person: the phone drops them at once. */
export const syncAnswerSchema = z.strictObject({
  protocol: z.int(),
  epoch: idSchema,
  now: instantSchema,
  outcomes: z.array(outcomeSchema),
  memberships: z.nullable(membershipsSchema),
  pages: z.array(roomPageSchema),
  closed: z.array(z.string()),
  hasMore: z.boolean(),
})
export type SyncAnswer = z.infer<typeof syncAnswerSchema>

/** `GET /api/rooms/:room/messages?before=N`, down: the messages made before the room's number N, newest first. */
export const olderMessagesSchema = z.strictObject({ records: z.array(wireChangeSchema), hasMore: z.boolean() })
export type OlderMessages = z.infer<typeof olderMessagesSchema>

/** `PUT /api/rooms/:room/files/:id`, down: the picture is kept. */
export const keptFileSchema = z.strictObject({ id: idSchema })

/** Any answer that is not 2xx: a typed code and an English line for operators. Nothing of what was asked. */
export const errorSchema = z.strictObject({ error: z.string(), message: z.string() })
