import type { ImportGoal, ImportMeeting, ImportPromise, ImportRole } from '../../../contract/import/plan.ts'
import { addDays, addMonths } from '../../../contract/rules/days.ts'
import type { Day } from '../../../contract/values.ts'
import { momentAt, workdayFrom, workdayUpTo } from '../clock.ts'
import type { EmilDays } from './emil.ts'

const child = 'f001-c1'

export const emilsMeeting = ({ today, meeting }: EmilDays): ImportMeeting => ({
  id: 'f001-tnext', child, type: 'network', title: 'Netværksmøde om skolestart',
  purpose: 'At give Emil en god start i klassen: hvem tager imod ham, hvor han kan holde pause, og hvad vi gør, når bussen er forsinket. Hjælpen bliver ikke taget op til nedsættelse på mødet.',
  noSupportCut: true, starts: momentAt(meeting, 540), ends: momentAt(meeting, 600), place: 'Skovvangskolen, lokale 12',
  travel: 'Bus 4A holder ved skolen. Der er parkering ved hallen, indgang C.', bring: 'Emils tegning af en god skoledag, hvis han vil', decisions: 'Ingen beslutninger om hjælpen. Vi aftaler kun, hvem der gør hvad i klassen.',
  people: [
    { name: 'Sofie Lund', part: 'Kontaktperson', person: 'sofie-lund', duties: ['chair', 'minutes'] },
    { name: 'Mette Kjær', part: 'mor', person: 'mette-kjaer' },
    { name: 'Anders Friis', part: 'far', person: 'anders-friis' },
    { name: 'Anne', part: 'Klasselærer', person: null },
    { name: 'PPR', part: null, person: null },
  ],
  minutes: null,
  points: [
    { id: 'f001-anext1', by: 'sofie-lund', text: 'Emils egne ord: hvad er en god skoledag?', at: momentAt(addDays(today, -10), 560) },
    { id: 'f001-anext2', by: 'mette-kjaer', text: 'Busturen: hvem tager imod, når den kommer for tidligt?', at: momentAt(addDays(today, -4), 1215) },
  ],
})

const both = (day: Day, family: number, worker: number, words: string | null): ImportGoal['voices'] => [
  { by: 'family', day, mark: family, words }, { by: 'contact-person', day, mark: worker, words: null },
]

/** One long goal and two on the way to it, of which one is reached. */
export function emilsGoals({ today, agreed, dots }: EmilDays): ImportGoal[] {
  const by = ['Mette Kjær', 'Sofie Lund']
  const before = workdayUpTo(addMonths(today, -3))
  return [
    {
      id: 'f001-g1', child, horizon: 'short', partOf: 'f001-g2', state: 'agreed', text: 'Emil er tryg ved at køre i bus til skole',
      why: 'Når morgenen går godt, går resten af dagen også godt. I dag bruger han kræfterne på at komme af sted.',
      seenWhen: 'han selv stiger ind og vinker fire morgener om ugen',
      steps: [
        { text: 'Besøge bussen, mens den holder stille', owner: 'Mette Kjær', due: null, isDone: true },
        { text: 'Møde chaufføren og vælge plads', owner: 'Sofie Lund', due: null, isDone: true },
        { text: 'Køre med en voksen i to uger', owner: 'Anders Friis', due: null, isDone: false },
        { text: 'Køre selv tirsdag og torsdag', owner: null, due: workdayFrom(addDays(today, 30)), isDone: false },
      ],
      voices: [...both(before, 3, 4, 'Han græd tre af fem morgener.'), ...both(dots[3]!, 6, 6, 'Han vinker til chaufføren nu.')],
      agreed: { day: before, by }, version: 3, works: 'Han kan lide at sidde bag chaufføren. Morgener med god tid går godt.', decides: 'Kørselskontoret, når det er ruten. Sofie, når det er en voksen med i bussen.',
    },
    {
      id: 'f001-g2', child, horizon: 'long', partOf: null, state: 'agreed', text: 'Emil har en skoledag, han kommer glad hjem fra',
      why: 'Han vil gerne det samme som de andre, men det koster ham mere.', seenWhen: 'han fortæller om noget godt fra skolen mindst tre dage om ugen',
      steps: [], voices: [...both(before, 4, 5, null), ...both(dots[2]!, 5, 6, 'De fleste dage er gode nu.')], agreed: { day: agreed, by: ['Mette Kjær', 'Anders Friis', 'Sofie Lund'] },
    },
    {
      id: 'f001-g3', child, horizon: 'short', partOf: 'f001-g2', state: 'reached', text: 'Emil går til svømning om onsdagen', why: null, seenWhen: 'han har været med fire gange i træk',
      steps: [{ text: 'Finde et hold med to voksne i vandet', owner: 'Sofie Lund', due: null, isDone: true }, { text: 'Kigge på uden at være med', owner: 'Anders Friis', due: null, isDone: true }],
      voices: [...both(workdayUpTo(addMonths(today, -8)), 2, 3, null), ...both(agreed, 9, 9, 'Han taler om det hele ugen.')], agreed: { day: workdayUpTo(addMonths(today, -8)), by },
    },
  ]
}

/** Three with Sofie, three with the parents, one together; one of the parents' was handed back yesterday. */
export function emilsRoles({ today, agreed }: EmilDays): ImportRole[] {
  const role = (place: number, party: ImportRole['party'], holder: ImportRole['holder'], means: string, more: Partial<ImportRole> = {}): ImportRole => ({
    id: `f001-r${place}`, child, party, partyName: null, holder, holderName: null, means, from: agreed, handedBack: null, ...more,
  })
  const together = { day: agreed, by: ['Mette Kjær', 'Anders Friis', 'Sofie Lund'] }
  const start = workdayUpTo(addMonths(today, -26))
  return [
    role(1, 'school', 'contact-person', 'Sofie ringer til skolen. I bliver orienteret samme dag.', { version: 2, informed: 'Sofie skriver samme dag.', nextLook: addMonths(agreed, 6), agreed: together }),
    role(2, 'ppr', 'contact-person', 'Indkalder og følger op på udtalelser.', { version: 2, agreed: together }),
    role(3, 'physiotherapy', 'family', 'I aftaler selv tider. Sofie får status før hvert møde.', { from: start }),
    role(4, 'hospital', 'together', 'Sofie deltager, når I ønsker det.'),
    role(5, 'transport', 'family', 'I ringer selv til kørselskontoret, når bussen ikke kommer.', {
      from: start,
      handedBack: { day: addDays(today, -1), by: 'Mette Kjær', answerBy: workdayFrom(addDays(today, 5)) },
    }),
    role(6, 'aids', 'contact-person', 'Sofie bestiller og rykker. I siger bare til.', { version: 2, nextLook: addDays(today, 10), agreed: together }),
    role(7, 'other', 'family', 'I klarer holdet selv.', { partyName: 'Svømning', from: start }),
  ]
}

/** Open, kept and moved ones of both sides. */
export function emilsPromises({ today }: EmilDays): ImportPromise[] {
  const promise = (place: number, owners: string[], text: string, more: Partial<ImportPromise>): ImportPromise => ({
    id: `f001-p${place}`, text, child, owners, due: null, dueWords: null, goal: null, meeting: null, state: 'open', moves: [], ...more,
  })
  const month = ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december'][Number(today.slice(5, 7)) - 1]!
  const moved = workdayFrom(addDays(today, 11))
  return [
    promise(1, ['sofie-lund'], 'indhenter udtalelse fra PPR', { due: workdayFrom(addDays(today, 8)), meeting: 'f001-tnext' }),
    promise(2, ['mette-kjaer'], 'sender kvittering for svømning', { dueWords: `når det passer i ${month}`, goal: 'f001-g3' }),
    promise(3, ['sofie-lund'], 'aftaler fast chauffør med kørselskontoret', {
      due: moved, goal: 'f001-g1', moves: [{ from: workdayUpTo(addDays(today, -3)), to: moved, reason: 'Kontoret har først en ny plan i næste uge.', day: workdayUpTo(addDays(today, -4)) }],
    }),
    promise(4, ['mette-kjaer', 'anders-friis'], 'øver turen til skole en søndag', { dueWords: 'før jul', goal: 'f001-g1' }),
    promise(5, ['sofie-lund'], 'finder et svømmehold med to voksne i vandet', { due: workdayUpTo(addDays(today, -90)), goal: 'f001-g3', state: 'kept' }),
    // Its first day passed, and so has the second: she is asked for a third, and the family sees it.
    promise(7, ['sofie-lund'], 'får svar fra hjælpemiddeldepotet om cykelhjelmen', {
      due: workdayUpTo(addDays(today, -2)), moves: [{ from: workdayUpTo(addDays(today, -12)), to: workdayUpTo(addDays(today, -2)), reason: 'Depotet havde lukket en uge på grund af flytning.', day: workdayUpTo(addDays(today, -12)) }],
    }),
    promise(8, ['sofie-lund'], 'søger om tilskud til varmtvandsbassin', {
      due: workdayFrom(addDays(today, 4)),
      handedBack: { day: workdayUpTo(addDays(today, -3)), by: 'Anders Friis', owners: ['anders-friis'], due: null, dueWords: 'inden jul', answerBy: workdayFrom(addDays(today, 4)), answered: null },
    }),
    promise(6, ['anders-friis'], 'taler med fysioterapeuten om øvelserne', { due: workdayUpTo(addDays(today, -40)), state: 'kept' }),
  ]
}
