import { computed, reactive, ref, shallowRef, watch } from 'vue'
import { municipalityRoom } from '../../contract/rooms.ts'
import type { AgreedState } from '../../contract/records/plan-fields.ts'
import type { About, Content } from '../../contract/records/suggestion.ts'
import { decidesFor } from '../../contract/rules/decides.ts'
import { suggestionDue } from '../../contract/rules/day-suggestions.ts'
import { isAsked, lastTurn, saysSame, standingOnes } from '../../contract/rules/suggestions.ts'
import { decidesWaits } from '../../words/da/decides-waits.ts'
import { suggesting as words } from '../../words/da/suggesting.ts'
import { newSubject } from '../../contract/rules/new-subject.ts'
import { useDraft } from './drafts.ts'
import { useFamily } from './family.ts'
import { usePeople } from './people.ts'
import { useRecords } from './records.ts'
import { useSession } from './session.ts'
import { useUnsent } from './unsent.ts'
import { type Acted, useVerbs } from './verbs.ts'

/**
 * A text being written: over which suggestion (`null`: none; absent in drafts of older versions), version and turn, so that it
 * is noticed when they have moved on. `row`: it came from the tray.
 */
export type PlanDraft = { content: Content | null; reason: string; over?: string | null; turn: number; base: number; row: string | null }
/** An answer names no version: when it was refused, what stands now is shown beside it whatever this phone has read since. */
const neverRead = -1
const empty: PlanDraft = { content: null, reason: '', turn: -1, base: 0, row: null }

export const planDraftKey = (about: About, room: string, subject: string): string => `${about} ${room} ${subject}`
const fault = (acted: Acted) => (acted.isSaved ? undefined : acted.why === 'failed' ? words.failed : words.noRoom)
const blank = (text: string) => (text.trim() === '' ? null : text.trim())

type Refused = { suggestion?: string; subject?: string | null; goal?: string; state?: AgreedState; content?: Content; reason?: string | null; turn?: number; base?: number }

/** `stands`: the text that is agreed, to which a new state alone is put. */
type Place = { about: About; subject: () => string; version: () => number; stands: () => Content | undefined }

/** What is under talk about one goal or role: the open suggestion, or the agreed one this person is still asked about; and all that was. */
function useUnderTalk({ about, subject }: Place) {
  const [session, family, people] = [useSession(), useFamily(), usePeople()]
  const suggestions = useRecords(() => [family.common], 'suggestion')
  const versions = useRecords(() => [family.common], 'version')
  const municipality = useRecords(() => [municipalityRoom], 'municipality')
  const decides = useRecords(() => [family.common], 'decides')
  const me = computed(() => session.person?.id ?? '')
  const side = computed(() => (family.family?.role === 'parent' ? ('family' as const) : ('municipality' as const)))
  const own = computed(() => suggestions.rows.value.filter(({ body }) => body.about === about && body.subject === subject()))
  const open = computed(() => own.value.find(({ body }) => body.state === 'open'))
  const asked = computed(() => (open.value ? undefined : standingOnes(own.value).find(({ body }) => isAsked(body, me.value))))
  const target = computed(() => open.value ?? asked.value)
  const theirs = computed(() => open.value && lastTurn(open.value.body))
  const waits = computed(() => {
    if (!open.value) return ''
    if (theirs.value?.side === 'municipality') return words.waitsForFamily(people.parents.value.map((one) => one.name))
    const due = suggestionDue(open.value, people.card.value, municipality.rows.value[0]?.body.closingDays ?? [])
    return words.waits(people.name.value, due, family.today)
  })
  return {
    me, side, own, open, asked, target, theirs, waits,
    /** Who decides what this waits for, by the family's map. */
    decides: computed(() => { const line = decidesFor(decides.rows.value, { [about]: subject() }); return line && decidesWaits(line.body, family.today) }),
    /** Whether the other side is to read a reason. */
    needsReason: computed(() => asked.value !== undefined || (theirs.value !== undefined && theirs.value.side !== side.value)),
    isSame: (content: Content) => target.value !== undefined && saysSame(lastTurn(target.value.body).content, content),
    past: computed(() => own.value.filter((one) => one.id !== target.value?.id).reverse()),
    versions: computed(() => versions.rows.value.filter(({ body }) => body.about === about && body.subject === subject()).map(({ body }) => body)),
    isHere: computed(() => suggestions.isReady.value && versions.isReady.value),
  }
}
type UnderTalk = ReturnType<typeof useUnderTalk>

/** What was not taken about this goal or role, with its text. */
function useRefused({ about, subject, stands }: Place, { own }: UnderTalk) {
  const [family, unsent] = [useFamily(), useUnsent()]
  /** A state alone is suggested with the text as it stands. */
  const saidIn = (row: { payload: unknown }): Refused => {
    const said = row.payload as Refused
    const text = stands()
    return said.state && text ? { ...said, subject: said.goal ?? null, content: { ...text, state: said.state } as Content } : said
  }
  return computed(() => unsent.rows.filter((row) => row.name.startsWith(`${about}.`) && row.room === family.common).map((row) => ({ id: row.id, said: saidIn(row) })).find(({ said }) => {
    if (!said.content) return false
    return said.suggestion ? own.value.some((one) => one.id === said.suggestion) : (said.subject ?? newSubject) === subject()
  }))
}

/** The text being written, and whether what it answers has moved on since it was begun. */
function useWriting(place: Place, talk: UnderTalk) {
  const [family, unsent] = [useFamily(), useUnsent()]
  const key = () => planDraftKey(place.about, family.common ?? '', place.subject())
  const draft = useDraft<PlanDraft>(key, empty)
  const refused = useRefused(place, talk)
  const baseNow = computed(() => talk.open.value?.body.base ?? place.version())
  const placeNow = () => ({ over: talk.target.value?.id ?? null, turn: talk.target.value?.body.turn ?? -1, base: baseNow.value })
  const isStale = computed(() => {
    const [{ content, over, turn, base }, now] = [draft.value.value, placeNow()]
    return content !== null && (turn !== now.turn || base !== now.base || (over !== undefined && over !== now.over))
  })
  const write = (part: Partial<PlanDraft>) => { draft.value.value = { ...draft.value.value, ...part } }
  /**
   * The draft as this page began it: as long as it says no more, there are no two texts to choose between. One that another
   * tab wrote is not it: two tabs would begin it by turns for ever.
   */
  const opened = shallowRef<{ draft: PlanDraft; content: Content }>()
  function begin(content: Content): void {
    write({ content: JSON.parse(JSON.stringify(content)) as Content, reason: '', ...placeNow(), row: null })
    opened.value = { draft: draft.value.value, content }
  }
  const textNow = () => (talk.target.value ? lastTurn(talk.target.value.body).content : place.stands())
  const isUntouched = () => {
    const { content, reason } = draft.value.value
    return opened.value?.draft === draft.value.value && content !== null && saysSame(opened.value.content, content) && blank(reason) === null
  }
  watch(() => isStale.value && isUntouched() && textNow(), (moved) => { if (moved) begin(moved) })
  /** Takes up what was not taken, with the turn it was written over: both texts are shown. */
  function takeUp(): void {
    const { id, said } = refused.value ?? {}
    if (id && said?.content) write({ content: said.content, reason: said.reason ?? '', over: said.suggestion ?? null, turn: said.turn ?? -1, base: said.base ?? (said.suggestion ? neverRead : baseNow.value), row: id })
  }
  async function drop(): Promise<void> {
    if (draft.value.value.row) await unsent.remove(draft.value.value.row)
    draft.value.value = { ...empty }
  }
  return { key, draft, refused, isStale, write, begin, takeUp, drop, keep: () => write(placeNow()), close: () => { opened.value = undefined } }
}

/** Suggesting, answering and agreeing about one goal or role, for a parent and for the contact person alike. `version` and `stands` are those of what is agreed. */
export function useSuggesting(about: About, subject: () => string, { version, stands = () => undefined }: Pick<Place, 'version'> & Partial<Pick<Place, 'stands'>>) {
  const place = { about, subject, version, stands }
  const [family, verbs] = [useFamily(), useVerbs()]
  const talk = useUnderTalk(place)
  const { key, draft, ...writing } = useWriting(place, talk)
  /** What a new suggestion is about, once it is saved: its page is another one. */
  const made = ref<string>()
  const act = async (name: string, payload: unknown) => fault(await verbs.act(name, family.common, payload))

  async function say(content: Content): Promise<string | undefined> {
    const { reason, turn, base, row } = draft.value.value
    const options = { dropDraft: key(), ...(row && { dropUnsent: row }) }
    const said = { content, reason: blank(reason) }
    const held = talk.target.value
    writing.close()
    const acted = await draft.take(() => (held
      ? verbs.act(`${about}.answer`, family.common, { suggestion: held.id, turn, ...said }, options)
      : verbs.act(`${about}.suggest`, family.common, { subject: subject() === newSubject ? null : subject(), base, ...said }, options)))
    if (acted.isSaved && subject() === newSubject) made.value = acted.id
    return fault(acted)
  }
  async function agree(): Promise<string | undefined> {
    const held = talk.target.value
    return held && act(`${about}.answer`, { suggestion: held.id, turn: held.body.turn, content: lastTurn(held.body).content, reason: null })
  }
  async function withdraw(): Promise<string | undefined> {
    const held = talk.open.value
    return held && act(`${about}.withdraw`, { suggestion: held.id, turn: held.body.turn })
  }
  return reactive({
    ...talk, ...writing, made, base: computed(() => version()), draft: draft.value, hasDraftFailed: draft.failed, say, agree, withdraw, act,
    isReady: computed(() => talk.isHere.value && draft.isReady.value),
  })
}
