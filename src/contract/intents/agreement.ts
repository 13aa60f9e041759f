import * as z from 'zod/mini'
import type { Agreement } from '../records/agreement.ts'
import type { Turn, Wish, WishField, WishFields } from '../records/wish.ts'
import { dayOf } from '../rules/days.ts'
import { hasOpenHour } from '../rules/hours.ts'
import { lastingFields } from '../rules/lasting.ts'
import { isToLookAt, lookAgain } from '../rules/look.ts'
import { isLess, isSame } from '../rules/wishes.ts'
import { type Day, daySchema, idSchema } from '../values.ts'
import { type Context, defineIntent, type Effect, type Known, refuse } from './intent.ts'
import { answersSchema } from './wish.ts'

const confirmSchema = z.strictObject({ agreement: idSchema })

/** A new contact person says yes to the agreement that stood before she came, as it is. One that has ended cannot be taken over. */
export const agreementConfirm = defineIntent<z.infer<typeof confirmSchema>>({
  name: 'agreement.confirm',
  version: 1,
  rooms: ['private'],
  may: ['contact-person'],
  schema: confirmSchema,
  needs: ({ agreement }) => [{ kind: 'agreement', id: agreement }],
  effect(known, { agreement }, { actor, now }): Effect {
    const body = known.get('agreement', agreement)?.body
    if (!body || body.until !== null) return refuse('no-such-agreement')
    const confirmed = body.confirmed ?? []
    if (confirmed.some((one) => one.by === actor.person)) return []
    return [{ kind: 'agreement', id: agreement, body: { ...body, confirmed: [...confirmed, { by: actor.person, byName: actor.name, at: now }] } }]
  },
})

const lookSchema = z.strictObject({ agreement: idSchema, followUpDue: z.nullable(daySchema) })

/**
 * Either side has looked at the agreement again and says that it still fits: nothing in it changes but the day of the next
 * look. Said before it is time, or a second time, it changes nothing.
 */
export const agreementLook = defineIntent<z.infer<typeof lookSchema>>({
  name: 'agreement.look',
  version: 1,
  rooms: ['private'],
  may: ['parent', 'contact-person', 'mate'],
  schema: lookSchema,
  needs: ({ agreement }) => [{ kind: 'agreement', id: agreement }],
  effect(known, { agreement, followUpDue }, { actor, now }): Effect {
    const body = known.get('agreement', agreement)?.body
    if (!body || body.until !== null) return refuse('no-such-agreement')
    const today = dayOf(now)
    if (!isToLookAt(body, today)) return []
    const looked = [...(body.looked ?? []), { by: actor.person, byName: actor.name, at: now }]
    return [{ kind: 'agreement', id: agreement, body: { ...body, looked, nextLook: lookAgain(today, followUpDue) } }]
  },
})

const answerSchema = z.strictObject({ agreement: idSchema, answers: answersSchema })
type Answer = z.infer<typeof answerSchema>

/**
 * A new contact person answers the agreement that stood before she came: the fields named she would have otherwise, each with
 * a reason, and to the rest she says yes. It becomes a talk as any other, with the parent's turn next; until the two agree,
 * the agreement stands as it is. What the parent has wished meanwhile is to be answered instead.
 */
export const agreementAnswer = defineIntent<Answer>({
  name: 'agreement.answer',
  version: 1,
  rooms: ['private'],
  may: ['contact-person'],
  schema: answerSchema,
  needs: () => [{ kind: 'wish' }, { kind: 'agreement' }],
  effect(known, { agreement, answers }, context): Effect {
    const body = known.get('agreement', agreement)?.body
    if (!body || body.until !== null) return refuse('no-such-agreement')
    if (known.all('wish').some((one) => one.body.state === 'open' && one.id !== context.intent)) return refuse('changed-meanwhile')
    const fields = lastingFields(body.fields, dayOf(context.now))
    const no = wrongIn(answers, fields, dayOf(context.now))
    return no ? refuse(no) : [{ kind: 'wish', id: context.intent, body: talkOf(known, body, fields, answers, context) }]
  },
})

function wrongIn(answers: Answer['answers'], fields: WishFields, today: Day) {
  const given = Object.entries(answers).filter(([, said]) => said !== undefined).map(([field, said]) => ({ ...said, stands: fields[field as WishField] }))
  if (given.length === 0 || given.some(({ value, stands }) => isSame(value, stands))) return 'nothing-changed' as const
  if (given.some(({ stands }) => stands === undefined || isLess(stands))) return 'not-your-turn' as const
  if (given.some(({ reason }) => reason === null)) return 'no-reason' as const
  if (answers.week && !hasOpenHour(answers.week.value)) return 'no-hour-left' as const
  return answers.justNow && answers.justNow.value.until < today ? ('period-backwards' as const) : undefined
}

/** The parent's turns are what the agreement says, on the day it was made. */
function talkOf(known: Known, { parent, at, agreedBy }: Agreement, fields: WishFields, answers: Answer['answers'], { actor, now }: Context): Wish {
  const turns = known.all('wish').flatMap((one) => Object.values(one.body.fields).flat())
  const parentName = turns.find((turn) => turn.side === 'parent')?.byName ?? agreedBy[0] ?? ''
  const turnsOf = (field: string, value: unknown): Turn[] => {
    const said = answers[field as WishField] ?? { value, reason: null }
    return [{ side: 'parent', byName: parentName, at, value, reason: null }, { side: 'contact-person', byName: actor.name, at: now, ...said }]
  }
  return { by: parent, at: now, turn: 0, state: 'open', fields: Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, turnsOf(field, value)])) }
}
