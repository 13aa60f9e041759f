import { shell } from '../../../words/da/shell.ts'
import type { IconName } from './icons.ts'

/** The five places of a parent's app, in the bar's order. */
export const places: readonly { to: string; icon: IconName; text: string }[] = [
  { to: '/overblik', icon: 'home', text: shell.home },
  { to: '/maal', icon: 'goal', text: shell.goals },
  { to: '/beskeder', icon: 'message', text: shell.messages },
  { to: '/moeder', icon: 'meeting', text: shell.meetings },
  { to: '/mere', icon: 'more', text: shell.more },
]

/** A thread's page: the room chosen, at one message if so asked. */
export const threadTo = (room: string, message?: string) => ({ path: '/beskeder', query: { rum: room }, hash: message ? `#${message}` : '' })
