import { ref } from 'vue'
import type { CalendarLinkAnswer, CalendarMade } from '../../contract/calendar.ts'

/** `undefined` until the server has said; `null` where there is no link. */
type Link = CalendarLinkAnswer['link'] | undefined

async function ask<T>(path: string, body?: object): Promise<T | undefined> {
  try {
    const post = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    const response = await fetch(`/api/calendar-link${path}`, { ...post, signal: AbortSignal.timeout(15_000) })
    return response.ok ? ((await response.json()) as T) : undefined
  } catch {
    return undefined
  }
}

/**
 * One's own calendar link. Only the server can make, change or close it, so this needs a network and says so. `made` is
 * the link itself, shown this once and kept nowhere.
 */
export function useCalendarLink() {
  const link = ref<Link>()
  const made = ref<string>()
  const hasFailed = ref(false)
  const isBusy = ref(false)
  const isRevoked = ref(false)

  async function run<T>(path: string, body: object | undefined, take: (answer: T) => void): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    const answer = await ask<T>(path, body)
    isBusy.value = false
    hasFailed.value = answer === undefined
    if (answer !== undefined) take(answer)
  }
  const read = () => run<CalendarLinkAnswer>('', undefined, (answer) => { link.value = answer.link })
  const make = (hasTitles: boolean) => run<CalendarMade>('', { hasTitles }, (answer) => {
    link.value = answer.link
    made.value = answer.url
    isRevoked.value = false
  })
  const setTitles = (hasTitles: boolean) => run<CalendarLinkAnswer>('/titles', { hasTitles }, (answer) => { link.value = answer.link })
  const revoke = () => run<CalendarLinkAnswer>('/revoke', {}, (answer) => {
    link.value = answer.link
    made.value = undefined
    isRevoked.value = true
  })
  return { link, made, hasFailed, isBusy, isRevoked, read, make, setTitles, revoke }
}
