import { family } from '../../../words/da/work.ts'
import { workMeetings } from '../../../words/da/work-meetings.ts'
import { bothParents, contactPath, familyPath, meetingsPath, promisesPath, threadPath, toldPath, wishPath } from './paths.ts'

/** One of a family's views: where it lies, and the address all of it begins with. */
export type FamilyTab = { to: string; root: string; text: string }

/** A family's views. The thread begins with both parents where there are two, the agreement with the first one. */
export function familyTabs(family_: string, parents: readonly string[]): FamilyTab[] {
  const [first] = parents
  const plan = { to: familyPath(family_), root: '', text: family.plan }
  const contact = { to: contactPath(family_), root: contactPath(family_), text: family.log }
  const meetings = { to: meetingsPath(family_), root: meetingsPath(family_), text: workMeetings.tab }
  const told = { to: toldPath(family_), root: toldPath(family_), text: family.told }
  const promises = { to: promisesPath(family_), root: promisesPath(family_), text: family.promises }
  if (first === undefined) return [plan, told, promises, meetings, contact]
  const thread = threadPath(family_, parents.length > 1 ? undefined : first)
  return [
    plan,
    { to: thread, root: threadPath(family_, bothParents).replace(bothParents, ''), text: family.message },
    { to: wishPath(family_, first), root: wishPath(family_, ''), text: family.expectations },
    promises,
    meetings,
    told,
    contact,
  ]
}

/** Whether a view is the one shown. */
export const isHere = (tab: FamilyTab, path: string): boolean => (tab.root === '' ? path === tab.to : path.startsWith(tab.root))
