import { computed, ref } from 'vue'
import type { RecordOf } from '../../contract/records/kinds.ts'
import type { Picture } from '../../contract/records/picture.ts'
import { beginning, emptyTold, isBlank, type ToldDraft, toldOf, type ToldPlace, writingOf } from '../../contract/rules/told-draft.ts'
import { readingOf, shown, unread } from '../../contract/rules/told.ts'
import { shell } from '../../words/da/shell.ts'
import { told as words } from '../../words/da/told.ts'
import { useDrafts } from './drafts.ts'
import { useFamily } from './family.ts'
import { usePeople } from './people.ts'
import { useRecords } from './records.ts'
import { useSession } from './session.ts'
import { useUnsent } from './unsent.ts'
import { type Acted, useVerbs } from './verbs.ts'

/** The family's own page: its sections by place, their versions, what is suggested, and who has read it. */
export function useTold() {
  const session = useSession()
  const family = useFamily()
  const people = usePeople()
  const rooms = () => [family.common]
  const [sections, versions, suggestions, reads] = [useRecords(rooms, 'told'), useRecords(rooms, 'told-version'), useRecords(rooms, 'told-suggestion'), useRecords(rooms, 'told-read')]
  const readings = computed(() => [people.contactPerson.value, people.mate.value].flatMap((one) => {
    if (!one) return []
    const reading = readingOf(sections.rows.value, reads.rows.value.find(({ id }) => id === one.person)?.body)
    return [{ person: one.person, name: one.name, portrait: people.portraits.value[one.person], text: words.reading(one.name, reading, family.today), state: reading.state }]
  }))
  const mine = computed(() => reads.rows.value.find(({ id }) => id === session.person?.id)?.body)
  const fresh = computed(() => unread(sections.rows.value, mine.value))
  /** Sections that were taken off, each by its last text. */
  const gone = computed(() => {
    const standing = new Set(sections.rows.value.map(({ id }) => id))
    const last = new Map(versions.rows.value.filter(({ body }) => body.text !== null && !standing.has(body.section)).map((one) => [one.body.section, one]))
    return [...last.values()]
  })
  const isReady = computed(() => people.isReady.value && [sections, versions, suggestions, reads].every((one) => one.isReady.value))
  return { sections: sections.rows, versions: versions.rows, suggestions: suggestions.rows, readings, fresh, gone, hasRead: computed(() => mine.value !== undefined), isReady }
}

/** What can be done about the page. Words being written lie on the phone under their place. */
export function useToldActs(prefix: 'told' | 'told-suggest') {
  const family = useFamily()
  const drafts = useDrafts()
  const verbs = useVerbs()
  const said = ref('')
  const removed = ref<ToldPlace>()
  const hasFailed = ref(false)
  const keyOf = (place: ToldPlace) => `${prefix} ${family.family?.family ?? ''} ${place.key}`
  const draftOf = (place: ToldPlace) => drafts.entryOf(keyOf(place), emptyTold).value as ToldDraft
  const write = (place: ToldPlace, draft: ToldDraft) => drafts.write(keyOf(place), draft)
  const picturesOf = (place: ToldPlace): readonly Picture[] => draftOf(place).pictures ?? place.section?.body.pictures ?? []
  const changePictures = (place: ToldPlace, to: (now: readonly Picture[]) => Picture[]) => write(place, { ...draftOf(place), pictures: to(picturesOf(place)) })
  // Pictures that are being drawn: what is saved meanwhile waits for them.
  const drawing = new Map<string, Promise<unknown>>()
  const waitFor = (place: ToldPlace, work: Promise<unknown>) => { drawing.set(keyOf(place), work) }
  const isUnkept = (place: ToldPlace): boolean => drafts.entryOf(keyOf(place), emptyTold).hasFailed
  /** What a place is begun with: a worker suggests words alone. */
  const begun = (place: ToldPlace): ToldDraft => {
    const { pictures = [], ...words } = beginning(place)
    return prefix === 'told' ? { ...words, pictures } : words
  }
  function tell(acted: Acted, words_: string): void {
    hasFailed.value = !acted.isSaved
    said.value = acted.isSaved ? words_ : ''
  }
  /** Opens a place; words begun there before come back as they were left. */
  function open(place: ToldPlace): void {
    const before = draftOf(place)
    write(place, isBlank(before) ? begun(place) : { ...before, isOpen: true })
  }
  async function save(place: ToldPlace): Promise<void> {
    await drawing.get(keyOf(place))
    const [name, payload] = prefix === 'told' ? ['told.write', writingOf(place, draftOf(place))] as const : ['told.suggest', toldOf(place, draftOf(place))] as const
    tell(await drafts.take(keyOf(place), emptyTold, () => verbs.act(name, family.common, payload, { dropDraft: keyOf(place) })), prefix === 'told' ? words.saved : words.suggested)
  }
  async function remove(place: ToldPlace): Promise<void> {
    if (!place.section) return
    const acted = await verbs.act('told.remove', family.common, { section: place.section.id, base: place.section.body.version })
    tell(acted, '')
    if (acted.isSaved) { removed.value = place; write(place, { ...emptyTold }) }
  }
  async function undo(): Promise<void> {
    const place = removed.value
    removed.value = undefined
    if (place?.section) tell(await verbs.act('told.write', family.common, { ...writingOf(place, beginning(place)), base: 0 }), words.saved)
  }
  const act = async (name: string, payload: object, done: string) => tell(await verbs.act(name, family.common, payload), done)
  return { keyOf, draftOf, picturesOf, changePictures, waitFor, isUnkept, write, open, save, remove, undo, act, said, removed, hasFailed }
}

/** Confirms the versions that were on the screen. */
export function useToldRead() {
  const family = useFamily()
  const verbs = useVerbs()
  return async (sections: readonly RecordOf<'told'>[]) => ((await verbs.act('told.read', family.common, { sections: shown(sections) })).isSaved ? undefined : shell.notSaved)
}

type Refused = { section: string | null; child: string | null; topic: ToldPlace['topic']; title: string | null; text: string; pictures?: Picture[]; base: number }

/** Words and pictures that were not taken go behind what stands in the field, each once. */
function behindIts(now: ToldDraft, said: Refused): ToldDraft {
  const text = now.text.trim() && now.text.trim() !== said.text ? [now.text, said.text].filter(Boolean).join('\n\n') : said.text
  const held = now.pictures ?? []
  const pictures = said.pictures && [...held, ...said.pictures.filter(({ id }) => !held.some((one) => one.id === id))]
  return { ...now, isOpen: true, text, title: said.title ?? now.title, base: said.base, section: said.section, ...(pictures && { pictures }) }
}

/** What was refused, mostly because somebody wrote there first: each can be put beside what stands now. */
export function useToldUnsent(places: () => readonly ToldPlace[], acts: Pick<ReturnType<typeof useToldActs>, 'keyOf'>) {
  const family = useFamily()
  const drafts = useDrafts()
  const unsent = useUnsent()
  const rows = computed(() => unsent.rows.filter((row) => row.name === 'told.write' && row.room === family.common))
  async function choose(id: string): Promise<void> {
    const said = rows.value.find((row) => row.id === id)?.payload as Refused | undefined
    if (!said) return
    const isIts = (one: ToldPlace) => one.section?.id === said.section || (said.topic !== 'own' && one.child === said.child && one.topic === said.topic)
    const place = places().find(isIts) ?? places().find((one) => one.child === said.child && one.topic === said.topic)
    // It leaves the tray when it is on the disk as a draft: meanwhile one of them names its pictures.
    if (place && (await drafts.refill({ key: acts.keyOf(place), empty: emptyTold, put: (now) => behindIts(now as ToldDraft, said) }))) await unsent.remove(id)
  }
  return { rows, choose }
}
