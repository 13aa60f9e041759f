import * as z from 'zod/mini'
import type { RecordOf } from '../records/kinds.ts'
import { type Picture, picturesSchema } from '../records/picture.ts'
import type { Told } from '../records/told.ts'
import { topics } from '../records/told-topics.ts'
import { dayOf } from '../rules/days.ts'
import { standingAt } from '../rules/told.ts'
import { idSchema, lineSchema, maybeTextSchema, textSchema } from '../values.ts'
import { type Asker, type Change, type Context, defineIntent, type Effect, type Intent, type Known, refuse } from './intent.ts'

const place = { section: z.nullable(idSchema), child: z.nullable(idSchema), topic: z.enum(topics), title: z.nullable(lineSchema) }
// `base`: the version of the section that was read when the text was written; 0 where there was none.
const textOf = { ...place, text: textSchema, base: z.int().check(z.minimum(0)) }
const family = { version: 1, rooms: ['family'], may: ['parent'] } satisfies Partial<Intent>
const workers = { version: 1, rooms: ['family'], may: ['contact-person', 'mate'] } satisfies Partial<Intent>

type Place = { section: string | null; child: string | null; topic: Told['topic']; title: string | null }

/** The section that a text is for: the one named, or what stands on the same topic by now. */
const standing = (known: Known, at: Place): RecordOf<'told'> | undefined =>
  (at.section ? known.get('told', at.section) : undefined) ?? standingAt(known.all('told'), at)

type New = Place & { text: string; pictures?: Picture[] | undefined; suggestedBy: string | null }

/** The pictures that a text will stand with. A text that says nothing of pictures leaves them as they are: a suggestion, or an app that knows none. */
const picturesOf = (said: Pick<New, 'pictures'>, before: RecordOf<'told'> | undefined): Picture[] => said.pictures ?? before?.body.pictures ?? []

/** The new text of a section with its pictures, and the same kept as a version for ever. */
function written(before: RecordOf<'told'> | undefined, last: number, said: New, { actor, now, intent }: Context): Change[] {
  // One that was taken away keeps its name; a name that nobody knows is not taken over.
  const section = before?.id ?? (said.section && last > 0 ? said.section : intent)
  const { child, topic, title, text, suggestedBy } = said
  const pictures = picturesOf(said, before)
  const whose = { child, topic, title, ...(pictures.length > 0 && { pictures }), version: last + 1, by: actor.person, byName: actor.name, at: now }
  return [
    { kind: 'told', id: section, body: { ...whose, text } },
    { kind: 'told-version', id: intent, body: { ...whose, section, text, suggestedBy } },
  ]
}

/** The highest version a section ever had: one that was taken away and comes again goes on from there. */
const lastVersion = (known: Known, section: string | undefined): number =>
  Math.max(0, ...known.all('told-version').filter(({ body }) => body.section === section).map(({ body }) => body.version))

const ownNeeds = (_payload: unknown, { intent }: Asker) => [{ kind: 'told' as const }, { kind: 'told-version' as const }, { kind: 'told-version' as const, id: intent }]

const writeSchema = z.strictObject({ ...textOf, text: maybeTextSchema, pictures: z.optional(picturesSchema) })

/**
 * A parent writes a section: words, pictures or both. The first of two who wrote at once stands: the other's text is refused, kept on her phone,
 * and shown to her beside the first.
 */
export const toldWrite = defineIntent<z.infer<typeof writeSchema>>({
  ...family,
  // 2: with pictures. What an app of version 1 has queued is read as it is: it says nothing of them.
  version: 2,
  name: 'told.write',
  schema: writeSchema,
  needs: ownNeeds,
  effect(known, payload, context): Effect {
    if (known.get('told-version', context.intent)) return []
    if (payload.topic === 'own' && payload.title === null) return refuse('told-without-title')
    const before = standing(known, payload)
    if ((before?.body.version ?? 0) !== payload.base) return refuse('told-changed')
    if (payload.text === '' && picturesOf(payload, before).length === 0) return refuse('told-empty')
    return written(before, lastVersion(known, before?.id ?? payload.section ?? undefined), { ...payload, suggestedBy: null }, context)
  },
})

const removeSchema = z.strictObject({ section: idSchema, base: z.int() })

/** A parent takes a section off the page; its versions stay readable, and it can be put back. */
export const toldRemove = defineIntent<z.infer<typeof removeSchema>>({
  ...family,
  name: 'told.remove',
  schema: removeSchema,
  needs: ownNeeds,
  effect(known, { section, base }, { actor, now, intent }): Effect {
    const before = known.get('told', section)?.body
    if (!before) return []
    if (before.version !== base) return refuse('told-changed')
    const { child, topic, title } = before
    const gone = { child, topic, title, text: null, section, version: base + 1, by: actor.person, byName: actor.name, at: now, suggestedBy: null }
    return [{ kind: 'told', id: section, body: null }, { kind: 'told-version', id: intent, body: gone }]
  },
})

const suggestSchema = z.strictObject(textOf)

/** A worker suggests a text. It stands beside the page until the family has answered. */
export const toldSuggest = defineIntent<z.infer<typeof suggestSchema>>({
  ...workers,
  name: 'told.suggest',
  schema: suggestSchema,
  needs: (_payload, { intent }) => [{ kind: 'told-suggestion', id: intent }],
  effect(known, payload, { actor, now, intent }): Effect {
    if (known.get('told-suggestion', intent)) return []
    if (payload.topic === 'own' && payload.title === null) return refuse('told-without-title')
    const body = { ...payload, by: actor.person, byName: actor.name, at: now, state: 'open' as const, answer: null }
    return [{ kind: 'told-suggestion', id: intent, body }]
  },
})

const suggestionOnly = z.strictObject({ suggestion: idSchema })

/** A worker takes her suggestion back while nobody has answered it. */
export const toldWithdraw = defineIntent<z.infer<typeof suggestionOnly>>({
  ...workers,
  name: 'told.withdraw',
  schema: suggestionOnly,
  needs: ({ suggestion }) => [{ kind: 'told-suggestion', id: suggestion }],
  effect(known, { suggestion }, { actor }): Effect {
    const body = known.get('told-suggestion', suggestion)?.body
    if (!body || body.state === 'withdrawn') return []
    if (body.by !== actor.person) return refuse('may-not')
    return body.state === 'open' ? [{ kind: 'told-suggestion', id: suggestion, body: { ...body, state: 'withdrawn' } }] : refuse('told-answered')
  },
})

const acceptSchema = z.strictObject({ suggestion: idSchema, base: z.int().check(z.minimum(0)), text: textSchema })

/** A parent takes a suggestion in, in the family's own wording if she likes; `base` is the version it takes the place of. */
export const toldAccept = defineIntent<z.infer<typeof acceptSchema>>({
  ...family,
  name: 'told.accept',
  schema: acceptSchema,
  needs: ({ suggestion }, context) => [{ kind: 'told-suggestion', id: suggestion }, ...ownNeeds(undefined, context)],
  effect(known, { suggestion, base, text }, context): Effect {
    if (known.get('told-version', context.intent)) return []
    const asked = known.get('told-suggestion', suggestion)?.body
    if (!asked) return refuse('told-answered')
    if (asked.state !== 'open') return refuse('told-answered')
    const before = standing(known, asked)
    if ((before?.body.version ?? 0) !== base) return refuse('told-changed')
    const { section, child, topic, title } = asked
    const answer = { byName: context.actor.name, day: dayOf(context.now), words: null }
    return [
      ...written(before, lastVersion(known, before?.id ?? section ?? undefined), { section, child, topic, title, text, suggestedBy: asked.byName }, context),
      { kind: 'told-suggestion', id: suggestion, body: { ...asked, state: 'accepted', answer } },
    ]
  },
})

const declineSchema = z.strictObject({ suggestion: idSchema, words: z.nullable(lineSchema) })

/** A parent says no thanks, with a sentence or without. */
export const toldDecline = defineIntent<z.infer<typeof declineSchema>>({
  ...family,
  name: 'told.decline',
  schema: declineSchema,
  needs: ({ suggestion }) => [{ kind: 'told-suggestion', id: suggestion }],
  effect(known, { suggestion, words }, { actor, now }): Effect {
    const asked = known.get('told-suggestion', suggestion)?.body
    if (!asked || asked.state === 'declined') return []
    if (asked.state !== 'open') return refuse('told-answered')
    return [{ kind: 'told-suggestion', id: suggestion, body: { ...asked, state: 'declined', answer: { byName: actor.name, day: dayOf(now), words } } }]
  },
})

const readSchema = z.strictObject({ sections: z.record(idSchema, z.int().check(z.minimum(1))) })

/** A worker confirms having read these versions; the family sees it. Never moves back, and never ahead of what there is. */
export const toldRead = defineIntent<z.infer<typeof readSchema>>({
  ...workers,
  name: 'told.read',
  schema: readSchema,
  needs: (_payload, { actor }) => [{ kind: 'told' }, { kind: 'told-read', id: actor.person }],
  effect(known, payload, { actor, now }): Effect {
    const before = known.get('told-read', actor.person)?.body.sections ?? {}
    const news = Object.entries(payload.sections).filter(([id, version]) => version > (before[id] ?? 0) && version <= (known.get('told', id)?.body.version ?? 0))
    if (news.length === 0) return []
    return [{ kind: 'told-read', id: actor.person, body: { person: actor.person, name: actor.name, sections: { ...before, ...Object.fromEntries(news) }, at: now } }]
  },
})
