import { sql } from 'kysely'
import { isPassingFault } from './faults.ts'
import type { Question } from './questions.ts'
import type { Queries } from './tables.ts'
import { together } from './together.ts'

/** Asks within one municipality; undefined where there is no such row. */
export type Rounds = <Found>(municipality: string, question: Question) => Promise<Found>

// Commits lock their rooms until the round has ended: in one order, so that no two processes wait for each other, and first.
const turnOf = (question: Question) => (question.ask === 'commit_act' ? question.act.room : '~')
const inTurn = (one: Question, other: Question) => (turnOf(one) < turnOf(other) ? -1 : Number(turnOf(one) > turnOf(other)))

/** One round is one statement and one transaction; each question in it sees what was committed until it is its turn. */
export function roundsOf(queries: Queries): Rounds {
  const ask = together<Question, unknown>(async (municipality, questions) => {
    const ordered = questions.map((one, place) => ({ ...one, place })).sort(inTurn)
    const { rows } = await sql<{ place: number; found: unknown }>`
      select (q.one ->> 'place')::int as place, case q.one ->> 'ask'
        when 'find_session' then (select to_jsonb(s) from find_session(${municipality}::uuid, q.one ->> 'hash') s)
        when 'open_act' then (select to_jsonb(o) from open_act(${municipality}::uuid, q.one -> 'act') o)
        when 'commit_act' then to_jsonb(commit_act(${municipality}::uuid, q.one -> 'act', q.one -> 'judged', q.one -> 'written'))
        when 'look' then (select to_jsonb(l) from look(${municipality}::uuid, (q.one ->> 'person')::uuid, (q.one ->> 'today')::date, q.one -> 'cursors', (q.one ->> 'most')::int) l)
      end as found
      from jsonb_array_elements(${JSON.stringify(ordered)}::jsonb) as q(one)`.execute(queries)
    const found = new Map(rows.map((row) => [row.place, row.found ?? undefined]))
    return questions.map((_, place) => found.get(place))
  }, isPassingFault)
  return <Found>(municipality: string, question: Question) => ask(municipality, question) as Promise<Found>
}
