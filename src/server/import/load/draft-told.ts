import type { ImportFamily } from '../../../contract/import/family.ts'
import type { ImportTold } from '../../../contract/import/told.ts'
import { familyRoom } from '../../../contract/rooms.ts'
import { type Desk, put } from './drafts.ts'

/** The family's own page with its versions, what was suggested and read, and the map of who decides. */
export function draftTold(desk: Desk, family: ImportFamily): void {
  const room = familyRoom(desk.idOf('family', family.id))
  const sections = family.told ?? []
  for (const section of sections.filter(desk.isNew)) draftSection(desk, room, section)
  for (const { id, section, text, by, at } of (family.toldSuggestions ?? []).filter(desk.isNew)) {
    const its = sections.find((one) => one.id === section)
    if (!its) continue
    const body = { section: desk.idOf('told', section), ...placeOf(desk, its), text, base: its.versions.length, by: desk.idOf('person', by), byName: desk.nameOf(by), at, state: 'open' as const, answer: null }
    put(desk, room, 'told-suggestion', desk.idOf('told-suggestion', id), body, at)
  }
  draftReadings(desk, room, family)
  for (const { id, keptBy, child, promise, goal, ...said } of (family.decides ?? []).filter(desk.isNew))
    put(desk, room, 'decides', desk.idOf('decides', id), { ...said, child: child && desk.idOf('child', child), promise: promise && desk.idOf('promise', promise), goal: goal && desk.idOf('goal', goal), role: null, byName: desk.nameOf(keptBy) })
}

/** What a worker had before her when she confirmed. */
function draftReadings(desk: Desk, room: string, { told = [], toldReads = [] }: ImportFamily): void {
  for (const { by, at } of toldReads.filter(desk.isNew)) {
    const read = told.map((one) => [desk.idOf('told', one.id), one.versions.filter((version) => version.at <= at).length] as const).filter(([, version]) => version > 0)
    put(desk, room, 'told-read', desk.idOf('person', by), { person: desk.idOf('person', by), name: desk.nameOf(by), sections: Object.fromEntries(read), at }, at)
  }
}

const placeOf = (desk: Desk, { child, topic, title }: ImportTold) => ({ child: child && desk.idOf('child', child), topic, title })

function draftSection(desk: Desk, room: string, section: ImportTold): void {
  const id = desk.idOf('told', section.id)
  const texts = section.versions.map(({ text, by, at }, place) => ({ ...placeOf(desk, section), text, version: place + 1, by: desk.idOf('person', by), byName: desk.nameOf(by), at }))
  for (const body of texts) put(desk, room, 'told-version', desk.idOf('told-version', `${section.id} ${body.version}`), { ...body, section: id, suggestedBy: null }, body.at)
  const last = texts.at(-1)
  if (last) put(desk, room, 'told', id, last, last.at)
}
