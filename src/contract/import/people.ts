import * as z from 'zod/mini'
import { absenceSchema, cardSchema } from '../records/card.ts'
import { lineSchema, nameSchema } from '../values.ts'
import { externalIdSchema, refTo } from './references.ts'

const loginSchema = z.strictObject({
  issuer: lineSchema.check(z.describe('The OpenID Connect issuer, exactly as it names itself; `test-login` for the one that runs inside.')),
  subject: lineSchema.check(z.describe('The `sub` by which that issuer knows the person.')),
})

const demoSchema = z.strictObject({
  order: z.int(),
  role: z.enum(['parent', 'contact-person', 'mate', 'leader']),
  line: lineSchema,
}).check(z.describe('How the test login lists the person. Only in a made-up municipality.'))

const personShape = { id: externalIdSchema, name: nameSchema, login: z.nullable(loginSchema), demo: z.nullable(demoSchema) }

/** A custody holder, once, however many families she or he is in. */
export const parentPersonSchema = z.strictObject(personShape)

const absence = z.extend(z.omit(absenceSchema, { cover: true, coverName: true }), { cover: refTo('the worker who covers') })
const card = z.extend(z.omit(cardSchema, { person: true, name: true, absences: true }), { absences: z.array(absence) })

/** Someone employed by the municipality. A leader needs no card; a contact person does. */
export const workerPersonSchema = z.strictObject({ ...personShape, isLeader: z.boolean(), card: z.nullable(card) })

export type ImportParent = z.infer<typeof parentPersonSchema>
export type ImportWorker = z.infer<typeof workerPersonSchema>
export type ImportLogin = z.infer<typeof loginSchema>
