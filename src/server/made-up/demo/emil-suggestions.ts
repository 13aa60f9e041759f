import type { ImportSuggestion, ImportVersion } from '../../../contract/import/plan.ts'
import { addDays, addMonths } from '../../../contract/rules/days.ts'
import { momentAt, workdayUpTo } from '../clock.ts'
import type { EmilDays } from './emil.ts'

const child = 'f001-c1'
type GoalText = Extract<ImportVersion['content'], { text: string }>
type RoleText = Extract<ImportVersion['content'], { means: string }>

const goal = (given: Partial<GoalText>): GoalText =>
  ({ child, horizon: 'short', text: '', why: null, seenWhen: '', works: null, partOf: null, steps: [], decides: null, state: 'agreed', ...given })
const role = (given: Partial<RoleText>): RoleText =>
  ({ child, party: 'school', partyName: null, holder: 'family', holderName: null, means: '', informed: null, from: '', nextLook: null, ...given })

/** What waits: a goal that Sofie suggests, and one of Mette's roles that she would rather have with Sofie. */
export const emilsSuggestions = ({ today }: EmilDays): ImportSuggestion[] => [
  {
    id: 'f001-s1', about: 'goal', subject: null,
    turns: [{
      by: 'sofie-lund', at: momentAt(workdayUpTo(addDays(today, -2)), 840), reason: 'Det var Emils eget ønske, da vi var ude at se klassen.',
      content: goal({
        text: 'Emil har en at lege med i frikvarteret', seenWhen: 'han selv nævner et navn derhjemme to gange om ugen', partOf: 'f001-g2', why: 'Han fortalte, at frikvarteret er det sværeste.',
        works: 'Han leger godt med én ad gangen.', steps: [{ text: 'Anne finder en legemakker i klassen', owner: 'Sofie Lund', due: null }], decides: 'Skolen',
      }),
    }],
  },
  {
    id: 'f001-s2', about: 'role', subject: 'f001-r3',
    turns: [{
      by: 'mette-kjaer', at: momentAt(addDays(today, -1), 1210), reason: 'Det er blevet mange opkald på en uge.',
      content: role({ party: 'physiotherapy', holder: 'contact-person', means: 'Sofie aftaler tider og sender dem til os.', informed: 'Vi får datoerne i en besked.', from: addDays(today, 14) }),
    }],
  },
]

/** What was agreed before: the goal of the bus in two earlier texts, and three roles that were the parents' two years ago. */
export function emilsVersions({ today, agreed }: EmilDays): ImportVersion[] {
  const by = ['Mette Kjær', 'Karen Bech']
  const start = workdayUpTo(addMonths(today, -26))
  const bus = (number: number, day: string, text: string, seenWhen: string): ImportVersion =>
    ({ id: `f001-gv${number}`, about: 'goal', subject: 'f001-g1', number, day, agreedBy: ['Mette Kjær', 'Sofie Lund'], content: goal({ text, seenWhen, partOf: 'f001-g2', why: 'Morgenerne er svære for os alle.' }) })
  const before = (place: number, party: RoleText['party'], means: string): ImportVersion =>
    ({ id: `f001-rv${place}`, about: 'role', subject: `f001-r${place}`, number: 1, day: start, agreedBy: by, content: role({ party, means, from: start }) })
  return [
    bus(1, workdayUpTo(addMonths(today, -9)), 'Emil kommer i skole uden gråd', 'han går ind ad døren uden at græde tre morgener om ugen'),
    bus(2, workdayUpTo(addMonths(agreed, -3)), 'Emil kører i bus til skole', 'han kører med bussen to morgener om ugen'),
    before(1, 'school', 'I taler selv med skolen.'), before(2, 'ppr', 'I ringer selv til PPR.'), before(6, 'aids', 'I bestiller og rykker selv.'),
  ]
}
