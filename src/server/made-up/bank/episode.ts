import type { MessageKind } from '../../../contract/records/message.ts'

/** One message of a story. `after`: days since the one before; `asks`: how many days ahead a worker wants an answer. */
export type Line = { from: 'family' | 'worker'; kind: MessageKind; text: string; after?: number; asks?: number }

/** A few messages that belong together, told of a child between two ages. */
export type Episode = { ages: readonly [number, number]; lines: readonly Line[] }

type Options = { after?: number; asks?: number }
const line = (from: Line['from'], kind: MessageKind) => (text: string, options: Options = {}): Line => ({ from, kind, text, ...options })

/** The worker says: for your information, a question, news, hello, thanks. */
export const w = { info: line('worker', 'information'), ask: line('worker', 'question'), news: line('worker', 'news'), hello: line('worker', 'hello'), thanks: line('worker', 'thanks') }
/** The family says. */
export const f = { ask: line('family', 'question'), news: line('family', 'news'), hello: line('family', 'hello'), thanks: line('family', 'thanks') }

export const any = [0, 18] as const
export const small = [0, 5] as const
export const schoolAge = [6, 15] as const
export const notSmall = [6, 18] as const
export const teen = [14, 18] as const

export const told = (ages: Episode['ages'], ...lines: Line[]): Episode => ({ ages, lines })
