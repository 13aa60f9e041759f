import type { Day } from '../../contract/values.ts'
import { weekOf } from './clock.ts'

export type Sex = 'girl' | 'boy'

/** Who a text is about and to: fills the places in braces. `isPlural`: both parents are spoken to, or speak. */
export type Cast = {
  child: string
  sex: Sex
  place: string
  teacher: string
  worker: string
  mate: string
  parents: readonly string[]
  isPlural: boolean
}

/** Emils, Jonas’: Danish puts an apostrophe after s, x and z. */
export const genitive = (name: string): string => (/[sxz]$/i.test(name) ? `${name}’` : `${name}s`)

const pronouns = { girl: { han: 'hun', ham: 'hende', hans: 'hendes' }, boy: { han: 'han', ham: 'ham', hans: 'hans' } } as const
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A text of the bank, told of somebody on a day. */
export function fill(text: string, cast: Cast, day: Day): string {
  const { han, ham, hans } = pronouns[cast.sex]
  const [I, Du, jer, vi, os] = cast.isPlural ? ['I', 'I', 'jer', 'vi', 'os'] : ['du', 'Du', 'dig', 'jeg', 'mig']
  const words: Record<string, string> = {
    barn: cast.child, barns: genitive(cast.child), han, Han: capital(han), ham, hans, Hans: capital(hans),
    sted: cast.place, lærer: cast.teacher, kp: cast.worker, kps: genitive(cast.worker), makker: cast.mate,
    navne: cast.parents.join(' og '), I, Du, jer, vi, Vi: capital(vi), os, uge: String(((weekOf(day) + 1) % 52) + 1),
  }
  return text.replace(/\{(\p{L}+)\}/gu, (_all, name: string) => words[name] ?? unknownPlace(name))
}

function unknownPlace(name: string): never {
  throw new Error(`the bank of texts has a place that nothing fills: ${name}`)
}
