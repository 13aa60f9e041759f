import type { RecordOf } from '../../../contract/records/kinds.ts'
import type { Suggestion } from '../../../contract/records/suggestion.ts'
import type { RhythmRule } from '../../../contract/records/model-profile.ts'
import { type DayLine, type DayPart, dayParts, partOf } from '../../../contract/rules/day-list.ts'
import { dayOf } from '../../../contract/rules/days.ts'
import { lastTurn } from '../../../contract/rules/suggestions.ts'
import { parseRoom } from '../../../contract/rooms.ts'
import type { Day } from '../../../contract/values.ts'
import { capital, firstName, inARow } from '../../../words/da/dates.ts'
import { fitWords } from '../../../words/da/fit-said.ts'
import { roles } from '../../../words/da/roles.ts'
import { day, lawNames, lineDue, lineKinds, writtenWords } from '../../../words/da/work.ts'
import { familyPath, followUpPath, goalPath, meetingPath, meetingsPath, promisesPath, rolePath, threadPath, toldPath, wishPath } from './paths.ts'

/** One line of the day as it is shown: whose family, what it is, by when, and the first words. */
export type DayRowView = { key: string; what: DayLine['what']; family: string; label: string; to: string; kind: string; due: string; words: string; isLate: boolean; covers: string }
export type DayPartView = { part: DayPart; rows: DayRowView[] }

/** What the words need: the families' labels, who covers for whom, persons' names and the plain names of what is owed. */
export type DayWording = {
  families: readonly { family: string; label: string; role: string; contactPerson: string | null }[]
  members: readonly RecordOf<'member'>[]
  rules: readonly RhythmRule[]
  today: Day
}

/** The day in its parts, in the order of the screen; a part without lines is left out. */
export function dayView(lines: readonly DayLine[], wording: DayWording): DayPartView[] {
  const first = firstNames(wording.members)
  const labels = new Map(wording.families.map((one) => [one.family, one]))
  const rows = lines.map((line) => ({ part: partOf(line, wording.today), row: rowOf(line, { wording, first, labels }) }))
  return dayParts.map((part) => ({ part, rows: rows.filter((one) => one.part === part).map(({ row }) => row) })).filter(({ rows: some }) => some.length > 0)
}

const firstNames = (members: readonly RecordOf<'member'>[]) => new Map(members.map(({ id, body }) => [id, firstName(body.name)]))

type Known = { wording: DayWording; first: ReadonlyMap<string, string>; labels: ReadonlyMap<string, DayWording['families'][number]> }

function rowOf(line: DayLine, known: Known): DayRowView {
  const { today } = known.wording
  const family = known.labels.get(line.family)
  return {
    key: line.key, what: line.what, family: line.family, label: family?.label ?? '', to: toOf(line),
    kind: kindOf(line, known), due: dueOf(line, today), words: wordsOf(line, known),
    isLate: line.due !== undefined && line.due < today,
    covers: family?.role === 'mate' && family.contactPerson ? day.covering(family.contactPerson) : '',
  }
}

function kindOf(line: DayLine, { first }: Known): string {
  const name = (person: string) => first.get(person) ?? ''
  switch (line.what) {
    case 'question': return lineKinds.question(firstName(line.message.body.byName))
    case 'unread': return lineKinds.unread(line.message.body.kind, firstName(line.message.body.byName), line.count)
    case 'wish': return lineKinds.wish(name(line.parent))
    case 'takeover': return lineKinds.takeover(name(line.parent))
    case 'look': return lineKinds.look(name(line.parent))
    case 'rhythm': return lineKinds.rhythm(name(line.parent))
    case 'role': return lineKinds.role
    case 'meeting': return line.meeting.about === 'minutes' ? lineKinds.minutes : lineKinds[line.meeting.about](firstName(line.meeting.byName))
    case 'fit': return lineKinds.fit(name(line.parent))
    case 'told': return lineKinds.told(firstName(line.told.body.byName), line.isFirst)
    case 'suggestion': return lineKinds.suggestion(firstName(lastTurn(line.suggestion.body).byName), line.suggestion.body.about)
    default: return lineKinds[line.what]
  }
}

function wordsOf(line: DayLine, { wording }: Known): string {
  switch (line.what) {
    case 'question': case 'unread': return firstWords(line.message.body.text)
    case 'told': return firstWords(line.told.body.text) || lineKinds.picture
    case 'wish': return lineKinds.toAnswer(line.count)
    case 'promise': return capital(line.promise.body.guest ? `${line.promise.body.guest} ${line.promise.body.text}` : line.promise.body.text)
    case 'role': return roles.party(line.role.body)
    case 'role-look': return inARow(line.roles.map(({ body }) => roles.party(body)))
    case 'meeting': return firstWords(line.meeting.words)
    case 'suggestion': return suggestedWords(line.suggestion.body)
    case 'follow-up': return [line.said.length > 0 && lineKinds.saysNothingNew(line.said), wording.rules.find((rule) => rule.rule === line.followUp.body.rule)?.plainName ?? lawNames[line.followUp.body.rule]].filter(Boolean).join(' · ')
    case 'rhythm': case 'takeover': case 'look': return ''
    case 'fit': return fitWords(line.fit.body)
  }
}

function suggestedWords(suggestion: Suggestion): string {
  const { content } = lastTurn(suggestion)
  return 'party' in content ? roles.party(content) : firstWords(content.text)
}

const longest = 110

/** The first words of a text on one line, cut between words. */
export function firstWords(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  if (flat.length <= longest) return flat
  const cut = flat.slice(0, longest)
  return `${cut.slice(0, cut.lastIndexOf(' ') > 60 ? cut.lastIndexOf(' ') : longest)} …`
}

function dueOf(line: DayLine, today: Day): string {
  if (line.due !== undefined) return lineDue(line.what, line.due, today)
  const written = 'message' in line ? line.message : 'told' in line ? line.told : undefined
  return written ? writtenWords(dayOf(written.body.at), today) : ''
}

/** One tap leads to where it is done. */
function toOf(line: DayLine): string {
  if (line.what === 'question' || line.what === 'unread') return `${threadPath(line.family, parseRoom(line.room)?.person)}#${line.message.id}`
  if (line.what === 'wish' || line.what === 'fit') return wishPath(line.family, line.parent)
  if (line.what === 'follow-up') return followUpPath(line.family)
  if (line.what === 'takeover' || line.what === 'look') return wishPath(line.family, line.parent)
  if (line.what === 'rhythm') return threadPath(line.family, line.parent)
  if (line.what === 'meeting') return line.meeting.meeting ? meetingPath(line.family, line.meeting.meeting) : meetingsPath(line.family)
  if (line.what === 'told') return toldPath(line.family)
  if (line.what === 'role') return rolePath(line.family, line.role.id)
  if (line.what === 'role-look') return line.roles.length === 1 ? rolePath(line.family, line.roles[0]!.id) : `${familyPath(line.family)}#role`
  if (line.what === 'suggestion') return (line.suggestion.body.about === 'goal' ? goalPath : rolePath)(line.family, line.suggestion.body.subject)
  return `${promisesPath(line.family)}#${line.promise.id}`
}
