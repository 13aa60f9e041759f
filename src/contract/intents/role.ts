import * as z from 'zod/mini'
import type { RoleRecord } from '../records/role.ts'
import { roleContentSchema, type RoleContent, type Suggestion } from '../records/suggestion.ts'
import { addDays, dayOf } from '../rules/days.ts'
import { isFamilys, isOver } from '../rules/role-now.ts'
import { meetInTime, roleContent, roleKey, roleVersion } from '../rules/roles.ts'
import { lastTurn } from '../rules/suggestions.ts'
import { daySchema, idSchema, lineSchema } from '../values.ts'
import { dayNeeds, dayToSayHow } from './hand-back.ts'
import { type Change, defineIntent, type Effect, type Known, refuse } from './intent.ts'
import { answer, archive, type Kit, type Standing, suggest, suggestionNeeds, withdraw } from './suggesting.ts'

const both = ['parent', 'contact-person', 'mate'] as const
const needs = () => suggestionNeeds('role')

function standing(known: Known, subject: string): Standing<RoleContent> | undefined {
  const role = known.get('role', subject)?.body
  return role && { number: roleVersion(role), content: roleContent(role), day: role.agreed?.day ?? role.from, by: role.agreed?.by ?? [] }
}

/** Whether the child and party of a text have a role, or an open suggestion of one, elsewhere at the same time. */
function isTwice(known: Known, subject: string, content: RoleContent): boolean {
  const open = known.all('suggestion').filter(({ body }) => body.about === 'role' && body.state === 'open' && body.subject !== subject)
  const roles = known.all('role').filter(({ id }) => id !== subject).map(({ body }) => body)
  return [...roles, ...open.map(({ body }) => lastTurn(body).content as RoleContent)].some((other) => roleKey(other) === roleKey(content) && meetInTime(other, content))
}

const kit: Kit<RoleContent> = {
  about: 'role',
  missing: 'no-such-role',
  standing,
  place: (_known, subject, { content, day, by, number }) => ({ kind: 'role', id: subject, body: { ...content, handedBack: null, agreed: { day, by }, version: number } }),
  fault(known, subject, content) {
    const isNameless = (content.party === 'other' && content.partyName === null) || (content.holder === 'other' && content.holderName === null)
    if (isNameless) return 'name-missing'
    if (isOver(content, addDays(content.from, -1))) return 'role-ends-early'
    return isTwice(known, subject, content) ? 'role-twice' : undefined
  },
}

const suggestSchema = z.strictObject({ subject: z.nullable(idSchema), base: z.int(), content: roleContentSchema, reason: z.nullable(lineSchema) })

/** Suggest who coordinates an outside party: new, or another than now. */
export const roleSuggest = defineIntent<z.infer<typeof suggestSchema>>({
  name: 'role.suggest', version: 1, rooms: ['family'], may: both, schema: suggestSchema, needs,
  effect: (known, payload, context) => suggest(kit, known, payload, context),
})

const answerSchema = z.strictObject({ suggestion: idSchema, turn: z.int(), content: roleContentSchema, reason: z.nullable(lineSchema) })

/** Answer a suggested role: the same text is a yes, another is a proposal with a reason. */
export const roleAnswer = defineIntent<z.infer<typeof answerSchema>>({
  name: 'role.answer', version: 1, rooms: ['family'], may: both, schema: answerSchema, needs,
  effect: (known, payload, context) => answer(kit, known, payload, context),
})

const withdrawSchema = z.strictObject({ suggestion: idSchema, turn: z.int() })

/** Take back one's own suggestion of a role. */
export const roleWithdraw = defineIntent<z.infer<typeof withdrawSchema>>({
  name: 'role.withdraw', version: 1, rooms: ['family'], may: both, schema: withdrawSchema, needs,
  effect: (known, payload, context) => withdraw(kit, known, payload, context),
})

const endSchema = z.strictObject({ role: idSchema, base: z.int(), ended: daySchema, reason: z.nullable(lineSchema) })

/** Suggest that nobody needs to hold a role any more from a day on: the party is no longer there. Its text stays as it is. */
export const roleEnd = defineIntent<z.infer<typeof endSchema>>({
  name: 'role.end', version: 1, rooms: ['family'], may: both, schema: endSchema, needs,
  effect(known, { role, base, ended, reason }, context) {
    const stands = standing(known, role)
    if (!stands) return refuse('no-such-role')
    return suggest(kit, known, { subject: role, base, content: { ...stands.content, ended }, reason }, context)
  },
})

const roleOnly = z.strictObject({ role: idSchema })

/** An open suggestion about a role that has become another meanwhile: it gives way, its texts stay. */
const replaced = (known: Known, role: string): Change[] =>
  known.all('suggestion').filter(({ body }) => body.state === 'open' && body.subject === role)
    .map(({ id, body }) => ({ kind: 'suggestion', id, body: { ...body, turn: body.turn + 1, state: 'replaced' } satisfies Suggestion }))

/**
 * "Not just now": the family gives a role back with one tap and no reason. From this commit the contact person has it, with a
 * day by which she says how (PRODUCT rule 6). The one change that waits for nobody's yes.
 */
export const roleHandBack = defineIntent<z.infer<typeof roleOnly>>({
  name: 'role.hand-back', version: 1, rooms: ['family'], may: ['parent'], schema: roleOnly, needs: () => [...needs(), ...dayNeeds],
  effect(known, { role }, { actor, now }): Effect {
    const body = known.get('role', role)?.body
    if (!body) return refuse('no-such-role')
    if (body.handedBack) return []
    if (isOver(body, dayOf(now))) return refuse('role-over')
    if (!isFamilys(body)) return refuse('not-yours-to-hand-back')
    const handedBack = { day: dayOf(now), by: actor.name, answerBy: dayToSayHow(known, { now }) }
    return [{ kind: 'role', id: role, body: { ...body, handedBack } }, ...replaced(known, role)]
  },
})

/** The family keeps it after all, as long as the contact person has not said how. */
export const roleTakeBack = defineIntent<z.infer<typeof roleOnly>>({
  name: 'role.take-back', version: 1, rooms: ['family'], may: ['parent'], schema: roleOnly, needs: ({ role }) => [{ kind: 'role', id: role }],
  effect(known, { role }): Effect {
    const body = known.get('role', role)?.body
    if (!body) return refuse('no-such-role')
    return body.handedBack ? [{ kind: 'role', id: role, body: { ...body, handedBack: null } }] : []
  },
})

const sayHowSchema = z.strictObject({ role: idSchema, means: lineSchema, informed: z.nullable(lineSchema) })

/** The contact person says how she holds what was handed back. What stood before becomes an earlier version. */
export const roleSayHow = defineIntent<z.infer<typeof sayHowSchema>>({
  name: 'role.say-how', version: 1, rooms: ['family'], may: ['contact-person', 'mate'], schema: sayHowSchema, needs,
  effect(known, { role, means, informed }, context): Effect {
    const body = known.get('role', role)?.body
    if (!body) return refuse('no-such-role')
    if (!body.handedBack) return refuse('suggestion-changed')
    const now = { day: dayOf(context.now), by: [body.handedBack.by, context.actor.name] }
    const next: RoleRecord = {
      ...body, holder: 'contact-person', holderName: null, means, informed, from: body.handedBack.day, handedBack: null, agreed: now, version: roleVersion(body) + 1,
    }
    return [...archive(kit, known, role, context), { kind: 'role', id: role, body: next }, ...replaced(known, role)]
  },
})
