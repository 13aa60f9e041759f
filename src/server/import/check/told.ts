import { idsIn, mustBeInCircle, mustBeParent, mustBeWorker, mustName, type Scope } from './say.ts'

/** The family's own page and the map of who decides: what they name is there. */
export function checkTold(scope: Scope): void {
  const { told = [], toldSuggestions = [], toldReads = [], children } = scope.family
  for (const [place, { child, versions }] of told.entries()) {
    mustName(scope, `told[${place}].child`, child, idsIn(children), 'a child of this family')
    versions.forEach(({ by }, row) => mustBeParent(scope, `told[${place}].versions[${row}].by`, by))
  }
  for (const [place, { section, by }] of toldSuggestions.entries()) {
    mustName(scope, `toldSuggestions[${place}].section`, section, idsIn(told), 'a section of `told`')
    mustBeWorker(scope, `toldSuggestions[${place}].by`, by)
  }
  toldReads.forEach(({ by }, place) => mustBeWorker(scope, `toldReads[${place}].by`, by))
  checkDecides(scope)
}

function checkDecides(scope: Scope): void {
  const { decides = [], children, goals, promises } = scope.family
  for (const [place, { child, keptBy, goal, promise }] of decides.entries()) {
    mustName(scope, `decides[${place}].child`, child, idsIn(children), 'a child of this family')
    mustName(scope, `decides[${place}].goal`, goal, idsIn(goals), 'a goal of this family')
    mustName(scope, `decides[${place}].promise`, promise, idsIn(promises), 'a promise of this family')
    mustBeInCircle(scope, `decides[${place}].keptBy`, keptBy)
  }
}
