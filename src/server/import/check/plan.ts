import type { ImportFamily } from '../../../contract/import/family.ts'
import { idsIn, isInCircle, mustBeInCircle, mustFollow, mustName, type Scope } from './say.ts'

/** Goals, roles, promises and meetings: what they name is there. */
export function checkPlan(scope: Scope): void {
  checkChildren(scope)
  checkGoals(scope)
  checkRoles(scope)
  checkPromises(scope)
  checkSuggestions(scope)
  checkMeetings(scope)
}

function checkChildren(scope: Scope): void {
  const children = idsIn(scope.family.children)
  for (const list of ['goals', 'roles', 'promises', 'meetings', 'followUps'] as const)
    for (const [place, { child }] of scope.family[list].entries()) mustName(scope, `${list}[${place}].child`, child, children, 'a child of this family')
}

function checkGoals(scope: Scope): void {
  const goals = idsIn(scope.family.goals)
  for (const [place, { id, partOf }] of scope.family.goals.entries()) {
    mustName(scope, `goals[${place}].partOf`, partOf, goals, 'a goal of this family')
    if (partOf === id) scope.say(`${scope.path}.goals[${place}].partOf`, 'expected another goal than itself')
  }
}

/** A role stands once per child and outside party. */
function checkRoles({ say, path, family }: Scope): void {
  const seen = new Map<string, number>()
  for (const [place, { child, party, partyName }] of family.roles.entries()) {
    const name = JSON.stringify([child, party, partyName])
    const before = seen.get(name)
    if (before !== undefined) say(`${path}.roles[${place}].party`, `expected one role for each child and party, but roles[${before}] has the same`)
    seen.set(name, place)
  }
}

/** What suggestions and versions are about, and whom and what their texts name, is there. */
function checkSuggestions(scope: Scope): void {
  const known = { goal: idsIn(scope.family.goals), role: idsIn(scope.family.roles) }
  const children = idsIn(scope.family.children)
  const { suggestions = [], versions = [] } = scope.family
  const lists = { suggestions: suggestions.map((one) => ({ ...one, texts: one.turns })), versions: versions.map((one) => ({ ...one, texts: [one] })) }
  for (const [list, ones] of Object.entries(lists)) {
    for (const [place, { about, subject, texts }] of ones.entries()) {
      mustName(scope, `${list}[${place}].subject`, subject, known[about], `a ${about} of this family`)
      for (const { content } of texts) mustName(scope, `${list}[${place}] content.child`, content.child, children, 'a child of this family')
    }
  }
  for (const [place, { turns }] of suggestions.entries()) turns.forEach(({ by }, row) => mustBeInCircle(scope, `suggestions[${place}].turns[${row}].by`, by))
}

function checkPromises(scope: Scope): void {
  const goals = idsIn(scope.family.goals)
  const meetings = idsIn(scope.family.meetings)
  for (const [place, { owners, goal, meeting, handedBack }] of scope.family.promises.entries()) {
    owners.forEach((owner, row) => mustBeInCircle(scope, `promises[${place}].owners[${row}]`, owner))
    handedBack?.owners.forEach((owner, row) => mustBeInCircle(scope, `promises[${place}].handedBack.owners[${row}]`, owner))
    if (owners.every((owner) => isInCircle(scope, owner)) && new Set(owners.map((owner) => scope.parents.has(owner))).size > 1)
      scope.say(`${scope.path}.promises[${place}].owners`, 'expected owners of one side: parents, or workers')
    mustName(scope, `promises[${place}].goal`, goal, goals, 'a goal of this family')
    mustName(scope, `promises[${place}].meeting`, meeting, meetings, 'a meeting of this family')
  }
}

function checkMeetings(scope: Scope): void {
  for (const [place, { starts, ends, people, points }] of scope.family.meetings.entries()) {
    mustFollow(scope.say, `${scope.path}.meetings[${place}].ends`, starts, ends)
    people.forEach(({ person }, row) => mustBeInCircle(scope, `meetings[${place}].people[${row}].person`, person))
    points.forEach(({ by }, row) => mustBeInCircle(scope, `meetings[${place}].points[${row}].by`, by))
    checkMinutes(scope, `meetings[${place}]`, scope.family.meetings[place]!)
  }
}

/** Texts, what others see otherwise, and times: by somebody of the circle, and of this meeting. */
function checkMinutes(scope: Scope, path: string, { texts = [], flags = [], times = [] }: ImportFamily['meetings'][number]): void {
  const known = idsIn(texts)
  for (const [row, { over, agreedBy, by }] of texts.entries()) {
    mustName(scope, `${path}.texts[${row}].over`, over, known, 'an earlier text of this meeting')
    ;[by, ...agreedBy].forEach((person) => mustBeInCircle(scope, `${path}.texts[${row}]`, person))
  }
  for (const [row, { minutes, by }] of flags.entries()) {
    mustName(scope, `${path}.flags[${row}].minutes`, minutes, known, 'a text of this meeting')
    mustBeInCircle(scope, `${path}.flags[${row}].by`, by)
  }
  for (const [row, { by, slots, answers }] of times.entries()) {
    ;[by, ...answers.map((one) => one.by)].forEach((person) => mustBeInCircle(scope, `${path}.times[${row}]`, person))
    slots.forEach(({ starts, ends }, slot) => mustFollow(scope.say, `${scope.path}.${path}.times[${row}].slots[${slot}].ends`, starts, ends))
  }
}
