import * as z from 'zod/mini'
import { type CaseSection, type Child, sectionSchema } from '../records/child.ts'
import { intervalSchema, type RhythmRule } from '../records/model-profile.ts'
import { dayOf } from '../rules/days.ts'
import { asksChildView, rearranged, type Stream, streamOf } from '../rules/follow-up-stream.ts'
import { daySchema, idSchema, lineSchema } from '../values.ts'
import { clockNeeds, rulesOf } from './follow-up.ts'
import { type Change, type Context, defineIntent, type Effect, type Known, refuse } from './intent.ts'

/** The child as it shall be, and its open follow-up with the date that the clock now says. */
function withChild(known: Known, id: string, child: Child, { now, intent }: Context): Change[] {
  const all = known.all('follow-up')
  const stream: Stream = streamOf(all, { child: id, rule: '' }, child, rulesOf(known))
  const body = rearranged(stream, id, dayOf(now))
  const changed: Change[] = [{ kind: 'child', id, body: child }]
  if (body === undefined) return changed
  return [...changed, { kind: 'follow-up', id: stream.open?.id ?? intent, body }, ...stream.others.map((one): Change => ({ kind: 'follow-up', id: one.id, body: null }))]
}

const decideSchema = z.strictObject({ child: idSchema, interval: intervalSchema, reason: lineSchema, childView: lineSchema })

/** Barnets lov § 95: after the first follow-up the rhythm is decided, with why and with the child's view. Earlier decisions are kept. */
export const caseDecide = defineIntent<z.infer<typeof decideSchema>>({
  name: 'case.decide',
  version: 1,
  rooms: ['family'],
  may: ['contact-person'],
  schema: decideSchema,
  needs: clockNeeds,
  effect(known, { child, interval, reason, childView }, context): Effect {
    const before = known.get('child', child)?.body
    const day = dayOf(context.now)
    if (!before) return refuse('no-such-child')
    if (!asksChildView(before, day)) return refuse('law-not-here')
    const now = { interval, reason, childView, day, byName: context.actor.name }
    const others = (before.decided ?? []).filter((one) => JSON.stringify(one) !== JSON.stringify(now))
    return withChild(known, child, { ...before, decided: [...others, now] }, context)
  },
})

const caseSchema = z.strictObject({ child: idSchema, section: sectionSchema, from: daySchema, until: z.nullable(daySchema) })

/** A section that the child's case stands on begins, or gets its last day. The next follow-up's date follows at once. */
export const caseSection = defineIntent<z.infer<typeof caseSchema>>({
  name: 'case.section',
  version: 1,
  rooms: ['family'],
  may: ['contact-person'],
  schema: caseSchema,
  needs: clockNeeds,
  effect(known, { child, section, from, until }, context): Effect {
    const before = known.get('child', child)?.body
    if (!before) return refuse('no-such-child')
    if (until !== null && until < from) return refuse('days-backwards')
    const sections = before.sections ?? sectionsToldBy(known, child)
    const others = sections.filter((one) => one.section !== section || one.from !== from)
    return withChild(known, child, { ...before, sections: [...others, { section, from, until }] }, context)
  },
})

/** Where nobody has said what the case stands on, the open follow-ups' rules tell it: none may fall away for being unsaid. */
function sectionsToldBy(known: Known, child: string): CaseSection[] {
  const open = known.all('follow-up').filter(({ body }) => body.child === child && body.held === null)
  return open.flatMap(({ body }) => rulesOf(known).filter((rule) => rule.rule === body.rule).flatMap(firstSection))
}

const firstSection = (rule: RhythmRule): CaseSection[] => {
  const number = /\d+( [a-z])?/.exec(rule.sections[0] ?? '')?.[0]
  return number ? [{ section: `§ ${number}`, from: rule.validFrom, until: null }] : []
}
