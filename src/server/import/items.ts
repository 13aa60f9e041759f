import type { ImportFamily } from '../../contract/import/family.ts'
import type { ImportFile } from '../../contract/import/file.ts'

/**
 * One thing in the file with an id of its own: known again by `kind` and `key`, compared by `content`. `value` is the
 * object in the file itself, `at` where its id stands.
 */
export type Item = { kind: string; key: string; path: string; at: string; value: object; content: unknown }

/** Every thing in the file that is loaded or compared by itself. */
export function itemsOf(file: ImportFile): Item[] {
  const { municipality, modelProfile, team } = file
  const once = (kind: string, path: string, value: object): Item => ({ kind, key: municipality.id, path, at: path, value, content: value })
  return [
    once('municipality', 'municipality', municipality),
    once('model-profile', 'modelProfile', modelProfile),
    once('team', 'team', team),
    ...file.staff.map((worker, place) => named('person', `staff[${place}]`, worker, worker)),
    ...file.parents.map((parent, place) => named('person', `parents[${place}]`, parent, parent)),
    ...(file.saidDone ?? []).map((one, place) => named('said-done', `saidDone[${place}]`, one, one)),
    ...file.families.flatMap((family, place) => familyItems(family, `families[${place}]`)),
  ]
}

const named = (kind: string, path: string, value: { id: string }, content: unknown): Item => ({ kind, key: value.id, path, at: `${path}.id`, value, content })

function familyItems(family: ImportFamily, path: string): Item[] {
  const inFamily = (kind: string, list: string, values: readonly { id: string }[]) =>
    values.map((value, place) => named(kind, `${path}.${list}[${place}]`, value, [family.id, value]))
  return [
    named('family', path, family, family.id),
    ...tieItems(family, path),
    ...inFamily('child', 'children', family.children),
    ...inFamily('goal', 'goals', family.goals),
    ...inFamily('role', 'roles', family.roles),
    ...inFamily('suggestion', 'suggestions', family.suggestions ?? []),
    ...inFamily('version', 'versions', family.versions ?? []),
    ...inFamily('promise', 'promises', family.promises),
    ...meetingItems(family, path),
    ...inFamily('follow-up', 'followUps', family.followUps),
    ...inFamily('contact', 'contacts', family.contacts),
    ...inFamily('message', 'messages', family.messages),
    ...inFamily('wish', 'wishes', family.wishes),
    ...inFamily('agreement', 'agreements', family.agreements),
    ...inFamily('fit', 'fits', family.fits ?? []),
    ...inFamily('page-visit', 'pageVisits', family.pageVisits),
    ...inFamily('told', 'told', family.told ?? []),
    ...inFamily('told-suggestion', 'toldSuggestions', family.toldSuggestions ?? []),
    ...inFamily('told-read', 'toldReads', family.toldReads ?? []),
    ...inFamily('decides', 'decides', family.decides ?? []),
  ]
}

/** What has no id of its own is known by whom it ties together and from when. */
function tieItems({ id, custody, assignments, reads }: ImportFamily, path: string): Item[] {
  const tie = (kind: string, at: string, key: readonly unknown[], value: object): Item => ({ kind, key: JSON.stringify([id, ...key]), path: at, at, value, content: value })
  return [
    ...custody.map((one, place) => tie('custody', `${path}.custody[${place}]`, [one.parent, one.since], one)),
    ...assignments.map((one, place) => tie('assignment', `${path}.assignments[${place}]`, [one.worker, one.role, one.since], one)),
    ...reads.map((one, place) => tie('read', `${path}.reads[${place}]`, [one.by, one.privateTo, one.upTo], one)),
  ]
}

const meetingItems = (family: ImportFamily, path: string): Item[] =>
  family.meetings.flatMap((meeting, place) => {
    const { points, texts = [], flags = [], times = [], ...rest } = meeting
    const at = `${path}.meetings[${place}]`
    return [
      named('meeting', at, meeting, [family.id, rest]),
      ...points.map((point, row) => named('point', `${at}.points[${row}]`, point, [family.id, meeting.id, point])),
      ...texts.map((one, row) => named('minutes', `${at}.texts[${row}]`, one, [family.id, meeting.id, one])),
      ...flags.map((one, row) => named('minutes-flag', `${at}.flags[${row}]`, one, [family.id, meeting.id, one])),
      ...times.map((one, row) => named('meeting-times', `${at}.times[${row}]`, one, [family.id, meeting.id, one])),
    ]
  })
