import * as z from 'zod/mini'
import { agreementSchema } from '../records/agreement.ts'
import { contactSchema } from '../records/contact.ts'
import { fitSchema } from '../records/fit.ts'
import { messageSchema } from '../records/message.ts'
import { turnSchema, wishFieldSchemas, wishSchema } from '../records/wish.ts'
import { daySchema, instantSchema } from '../values.ts'
import { authorRef, externalIdSchema, parentRef, privateToSchema, refTo, workerRef } from './references.ts'

/** Calls, visits and meetings. The contact record of a message that counts is written by the import itself. */
export const importContactSchema = z.extend(z.omit(contactSchema, { by: true, byName: true, type: true }), {
  id: externalIdSchema, privateTo: privateToSchema, by: workerRef, type: z.enum(['call', 'visit', 'meeting']),
})

const receivedSchema = z.strictObject({ by: workerRef, at: instantSchema, until: daySchema, first: z.nullable(daySchema) })

/** Whether a question is answered follows from the replies. */
export const importMessageSchema = z.extend(z.omit(messageSchema, { by: true, byName: true, side: true, replyTo: true, answered: true, received: true }), {
  id: externalIdSchema, privateTo: privateToSchema, by: authorRef, replyTo: z.nullable(refTo('an earlier message of the same thread')),
  received: z.optional(receivedSchema).check(z.describe('Where a worker has said "received, you will hear by" to a parent\'s open question: `first` is the day that was promised before.')),
})

const turns = <S extends z.ZodMiniType>(value: S) =>
  z.optional(z.array(z.extend(z.omit(turnSchema, { side: true, byName: true, value: true }), { by: authorRef, value })).check(z.minLength(1)))
const wished = wishFieldSchemas

/** A wish with each field's turns, oldest first; how many answers it has had follows from their moments. */
export const importWishSchema = z.extend(z.omit(wishSchema, { by: true, turn: true, fields: true }), {
  id: externalIdSchema,
  by: parentRef,
  fields: z.strictObject({
    rhythm: turns(wished.rhythm), starts: turns(wished.starts), justNow: turns(wished.justNow), channels: turns(wished.channels),
    week: turns(wished.week), hardNews: turns(wished.hardNews), notByPhone: turns(wished.notByPhone),
    notInWriting: turns(wished.notInWriting), carries: turns(wished.carries), language: turns(wished.language), avoid: turns(wished.avoid),
  }),
})

export const importAgreementSchema = z.extend(z.omit(agreementSchema, { wish: true, parent: true, agreedBy: true, confirmed: true, looked: true }), {
  id: externalIdSchema, wish: z.nullable(refTo('a wish of the same parent')), parent: parentRef, agreedBy: z.array(authorRef).check(z.minLength(1)),
})

/** How far somebody has read in a thread: a worker's mark is seen by the family, a parent's by nobody else. */
export const importReadSchema = z.strictObject({
  by: authorRef, privateTo: privateToSchema, upTo: refTo('the last message read'), at: instantSchema,
})

export const importPageVisitSchema = z.strictObject({ id: externalIdSchema, by: workerRef, at: instantSchema })

/** How the contact fits a parent, as she said in two taps. */
export const importFitSchema = z.extend(z.omit(fitSchema, { byName: true, after: true, talked: true }), {
  id: externalIdSchema, parent: parentRef, after: z.nullable(refTo('a follow-up of this family')), talked: z.nullable(z.strictObject({ by: workerRef, at: instantSchema })),
})

export type ImportFit = z.infer<typeof importFitSchema>
export type ImportContact = z.infer<typeof importContactSchema>
export type ImportMessage = z.infer<typeof importMessageSchema>
export type ImportWish = z.infer<typeof importWishSchema>
export type ImportAgreement = z.infer<typeof importAgreementSchema>
export type ImportRead = z.infer<typeof importReadSchema>
export type ImportPageVisit = z.infer<typeof importPageVisitSchema>
