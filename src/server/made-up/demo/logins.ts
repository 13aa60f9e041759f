import type { ImportFile } from '../../../contract/import/file.ts'
import type { ImportParent } from '../../../contract/import/people.ts'

type Role = NonNullable<ImportParent['demo']>['role']

/** Whom the test login lists, in this order. Nobody else can log in. */
const listed: readonly (readonly [id: string, role: Role, line: string])[] = [
  ['mette-kjaer', 'parent', 'Mor til Emil, 7 år. Bor hver for sig med Anders'],
  ['anders-friis', 'parent', 'Far til Emil, 7 år. Bor hver for sig med Mette'],
  ['camilla-juhl', 'parent', 'Alene med Freja, 11 år, og Noah, 4 år'],
  ['louise-brandt', 'parent', 'Mor til Alma, 9 år, og Storm, 5 år, som har hver sin far'],
  ['rasmus-toft', 'parent', 'Far til Alma, 9 år. Deler forældremyndigheden med Louise'],
  ['sofie-lund', 'contact-person', 'Kontaktperson for blandt andre Emil, Freja, Noah, Alma og Storm'],
  ['jonas-holm', 'mate', 'Sofies makker. Dækker hendes familier og har sine egne'],
  ['hanne-dalgaard', 'leader', 'Leder af teamet'],
]

/** Gives the listed ones their log-in at the issuer that runs inside. */
export function withDemo(file: ImportFile): ImportFile {
  const places = new Map(listed.map(([id], order) => [id, order]))
  const known = <P extends ImportParent>(person: P): P => {
    const place = places.get(person.id)
    if (place === undefined) return person
    const [id, role, line] = listed[place]!
    return { ...person, login: { issuer: 'test-login', subject: id }, demo: { order: place + 1, role, line } }
  }
  return { ...file, staff: file.staff.map(known), parents: file.parents.map(known) }
}
