import * as z from 'zod/mini'
import { importFileSchema } from '../../../contract/import/file.ts'
import { objectIn, type Shape, words } from './shape.ts'

/** The import file's JSON Schema, for editors and validators. */
export const importJsonSchema = (): string =>
  `${JSON.stringify({ $id: 'import.schema.json', title: 'Én indgang: a municipality to import', ...z.toJSONSchema(importFileSchema) }, null, 2)}\n`

/** docs/import.md as it has to stand. */
export function importDocument(): string {
  const root = z.toJSONSchema(importFileSchema) as Shape
  return [preface, ...sections('', root)].join('\n\n').concat('\n')
}

const preface = `# The import file

<!-- Written by \`npm run import -- --document\` out of src/contract/import. A test keeps it in step: do not edit. -->

\`npm run import -- FILE\` loads a municipality from one JSON file (UTF-8) into the database that the settings name
(\`DATA_DIR\` or \`DATABASE_URL\`). With the built-in database, stop the server first.

- **All or nothing.** Everything is loaded in one transaction. If anything is wrong, nothing is, and each fault is told with
  its path and what was expected (\`families[3].children[0].born: expected a day that exists, such as 2026-11-22\`), at
  most 50 at once. What the file says is never repeated on the screen.
- **The same file again changes nothing.** Things are known by their ids; what is new is added, what stands is left alone.
  Other content under an id that was loaded before is told, and nothing is loaded. Nothing is ever taken away.
- **Ids** are yours: 1 to 80 letters, digits and \`. _ : @ / -\`, each unique among its kind in the file (staff and parents count
  as one kind). Do not use a CPR number. \`custody\`, \`assignments\` and \`reads\` have none and are known by whom they tie and when.
- **Days** are \`2026-11-22\`, in Denmark. **Moments** are UTC with milliseconds: \`2026-11-22T08:00:00.000Z\`.
- **What follows from the rest is not asked for:** names of authors, whose side a message or promise is on, whether a question is
  answered (a reply by the other side answers it), the contact that a worker's message counts as, how often a
  worker has met the child (shared contacts with \`metChild\`).
- A message is held to the rules it would have met when it was sent: only a worker's question names a day for its
  answer; a family with one custody holder has no common thread; nobody writes in another parent's own thread.
- **No pictures.** A family's own page (\`told\`) is imported by its words; the family hangs its pictures up itself.
- All fields must be there unless the tables say "may be left out"; where there is nothing to say, say \`null\` or \`[]\`.

Exit codes: 0 loaded, or nothing new; 1 something is wrong and nothing was loaded; 2 called wrongly.

The made-up municipality is such a file. \`npm run import -- --made-up 2026-11-22 made-up.json\` writes it as it stands on
the morning of that day: the same day gives the same file. \`npm start\` loads it by itself into an empty database
(\`MADE_UP\` says how many families; none beside \`OIDC_ISSUER\`). To have a municipality of your own instead, import it
into an empty database before the first start: the public page shows the one municipality that is there. The drawings on Emil's page are no part of the file: the first start hangs them up.

The same as JSON Schema, for editors and validators: [import.schema.json](import.schema.json).`

function sections(path: string, shape: Shape): string[] {
  const fields = Object.entries(shape.properties ?? {})
  const inner = fields.flatMap(([name, field]) => {
    const found = objectIn(field)
    return found ? sections(`${path}${path ? '.' : ''}${name}${found.suffix}`, found.shape) : []
  })
  return [`## ${path ? `\`${path}\`` : 'The file'}\n\n${table(fields, shape.required ?? [])}`, ...inner]
}

function table(fields: [string, Shape][], required: readonly string[]): string {
  const rows = fields.map(([name, field]) => {
    const notes = [required.includes(name) ? '' : 'May be left out.', descriptionOf(field)].filter(Boolean).join(' ')
    return `| \`${name}\` | ${words(field)} | ${notes} |`
  })
  return ['| Field | Holds | |', '| --- | --- | --- |', ...rows].join('\n')
}

const descriptionOf = (shape: Shape): string =>
  shape.description ?? shape.items?.description ?? shape.anyOf?.map((one) => one.description).find((one) => one !== undefined) ?? ''
