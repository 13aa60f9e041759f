import { describe, expect, it } from 'vitest'
import { deviationNote } from '../../../src/contract/intents/deviation.ts'
import type { Contact } from '../../../src/contract/records/contact.ts'
import { offWhys } from '../../../src/contract/records/off-whys.ts'
import { channels, rhythms, starters, subjects } from '../../../src/contract/records/wish-fields.ts'
import type { WeekGrid, WishFields } from '../../../src/contract/records/wish.ts'
import { fits, type Planned, type Standing } from '../../../src/contract/rules/fits.ts'
import { contextOf, misshapen, storeOf, worker } from '../support.ts'
import { was } from './fits-cases.ts'

/** Numbers that look random and are the same each time (mulberry32). */
function dice(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (most: number) => Math.floor(next() * most)
  const pick = <T>(list: readonly T[]) => list[below(list.length)]!
  return { below, pick, chance: (share: number) => next() < share }
}
type Dice = ReturnType<typeof dice>

const families = 24
const days = 91
/** Monday 7 September 2026, thirteen weeks: both before and after the end of summer time on 25 October. */
const firstDay = Date.parse('2026-09-07T00:00:00Z')
const dayMs = 86_400_000
const isSummer = (dayAt: number) => dayAt < Date.parse('2026-10-25T00:00:00Z')

function weekOf({ chance, pick }: Dice): WeekGrid {
  const five = () => [0, 1, 2, 3, 4].map(() => (chance(0.4) ? 'never' : pick(['good', 'possible'] as const)))
  return { morning: five(), forenoon: [...five().slice(0, 4), 'good'], afternoon: five(), evening: five() }
}

/** A parent's agreement, each field there or not. */
function agreed(one: Dice): WishFields {
  const { chance, pick, below } = one
  return {
    ...(chance(0.85) && { rhythm: pick([...rhythms, 'weekly', 'monthly'] as const) }), ...(chance(0.25) && { starts: pick(starters) }),
    ...(chance(0.4) && { justNow: { change: pick(['more', 'less'] as const), until: new Date(firstDay + (20 + below(60)) * dayMs).toISOString().slice(0, 10) } }),
    ...(chance(0.7) && { channels: channels.filter((channel) => chance(channel === 'call' ? 0.3 : 0.5)).slice(0, 4).concat('office') }),
    ...(chance(0.7) && { week: weekOf(one) }), ...(chance(0.5) && { hardNews: pick(['call-first', 'in-person', 'in-writing'] as const) }),
    ...(chance(0.4) && { notByPhone: [pick(subjects)] }), ...(chance(0.4) && { notInWriting: [pick(subjects)] }),
  }
}

/** What the worker does on a day: the wall clock's hour and minute with it, so that the reckoning below needs no calendar of ours. */
type Done = { planned: Planned; day: number; minutes: number }
function done({ below, pick, chance }: Dice, day: number): Done {
  const kind = pick(['message', 'message', 'call', 'visit', 'meeting'] as const)
  const minutes = 6 * 60 + below(16 * 60)
  const dayAt = firstDay + day * dayMs
  const at = new Date(dayAt + (minutes - (isSummer(dayAt) ? 120 : 60)) * 60_000).toISOString()
  const channel = { message: 'message', call: pick(['call', 'sms-first']), visit: 'home-visit', meeting: pick(['office', 'video', undefined]) }[kind] as Planned['channel']
  const purpose = pick(['usual', 'usual', 'news', 'hard-news', 'owed', ...(kind === 'message' ? (['courtesy'] as const) : [])] as const)
  return { day, minutes, planned: { kind, channel, at, purpose, ...(chance(0.4) && { subject: pick(subjects) }), ...(chance(0.2) && { isReply: true }), ...(chance(0.1) && kind === 'call' && { startedBy: 'parent' as const }), ...(kind === 'message' && { noticeWaits: chance(0.7) }) } }
}

type Had = { day: number; at: string; type: Contact['type']; isWorkers: boolean; got: boolean }

/** Whether a contact goes against an agreement, reckoned once more in the plainest way, day by day, with nothing of the engine's. */
function isOff({ planned: it, day, minutes }: Done, fields: WishFields, had: readonly Had[]): boolean {
  if (it.startedBy === 'parent') return false
  return offTopic(it, fields) || offHour(it, day, minutes, fields) || offWay(it, fields) || offNews(it, day, fields, had) || offRhythm(it, day, fields, had)
}

const offTopic = (it: Planned, fields: WishFields) => it.subject !== undefined
  && ((it.kind === 'call' && (fields.notByPhone ?? []).includes(it.subject)) || (it.kind === 'message' && (fields.notInWriting ?? []).includes(it.subject)))

function offHour(it: Planned, day: number, minutes: number, { week }: WishFields): boolean {
  if (!week || (it.kind === 'message' && it.noticeWaits)) return false
  // The quarter holds no public holiday, and its first day is a Monday.
  if (day % 7 > 4 || minutes < 420 || minutes >= 1200) return true
  const row = minutes < 540 ? week.morning : minutes < 720 ? week.forenoon : minutes < 1020 ? week.afternoon : week.evening
  return row[day % 7] === 'never'
}

/** Whether it goes the way that was agreed for hard news. */
const isNewsWay = (it: Planned, { hardNews }: WishFields) => it.purpose === 'hard-news' && (
  (hardNews === 'in-writing' && it.kind === 'message') || (hardNews === 'call-first' && it.kind === 'call')
  || ((hardNews === 'call-first' || hardNews === 'in-person') && (it.kind === 'visit' || (it.kind === 'meeting' && it.channel !== 'video'))))

function offWay(it: Planned, fields: WishFields): boolean {
  if (it.isReply || !it.channel || !fields.channels || isNewsWay(it, fields)) return false
  return !fields.channels.includes(it.channel) && !(it.channel === 'sms-first' && fields.channels.includes('call'))
}

function offNews(it: Planned, day: number, fields: WishFields, had: readonly Had[]): boolean {
  if (it.purpose !== 'hard-news' || !fields.hardNews || isNewsWay(it, fields)) return false
  const ways: Had['type'][] = { 'call-first': ['call', 'visit', 'meeting'], 'in-person': ['visit', 'meeting'], 'in-writing': ['message'] }[fields.hardNews] as Had['type'][]
  return !had.some((one) => one.got && ways.includes(one.type) && day - one.day <= 2)
}

/** The day so many months later, at the end of a shorter month its last; then as a count of days from the first day. */
function monthsOn(day: number, months: number): number {
  const from = new Date(firstDay + day * dayMs)
  const target = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1))
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate()
  return (Date.UTC(target.getUTCFullYear(), target.getUTCMonth(), Math.min(from.getUTCDate(), last)) - firstDay) / dayMs
}
const later = (day: number, rhythm: WishFields['rhythm'], times = 1): number =>
  rhythm === 'weekly' ? day + 7 * times : rhythm === 'every-2-weeks' ? day + 14 * times : monthsOn(day, (rhythm === 'monthly' ? 1 : 3) * times)

function offRhythm(it: Planned, day: number, fields: WishFields, had: readonly Had[]): boolean {
  if (it.isReply || it.purpose === 'owed' || it.purpose === 'hard-news') return false
  const { rhythm } = fields
  if (rhythm === 'own-contact' || fields.starts === 'parent') return true
  if (rhythm === 'only-news') return it.purpose !== 'news'
  if (!rhythm) return false
  const until = fields.justNow ? (Date.parse(`${fields.justNow.until}T00:00:00Z`) - firstDay) / dayMs : -1
  const change = day <= until ? fields.justNow?.change : undefined
  const mine = had.filter((one) => one.isWorkers && one.got).map((one) => one.day)
  const last = mine.length ? Math.max(...mine) : undefined
  const share = { more: 4, less: 1, none: 2 }[change ?? 'none']
  const isSoon = it.kind !== 'meeting' && last !== undefined && last !== day && day - last < Math.floor((later(last, rhythm) - last) / share)
  return isSoon || (it.purpose !== 'courtesy' && day > lastInStep(had, fields, change, until))
}

/** The last day on which contact is in step, from the agreement's first day or the latest contact of either side. */
function lastInStep(had: readonly Had[], { rhythm, justNow }: WishFields, change: 'more' | 'less' | undefined, until: number): number {
  const from = Math.max(0, ...had.filter((one) => one.got).map((one) => one.day))
  // A wait that began under "less" runs on after its day, at most one usual interval past it.
  if (justNow?.change === 'less' && from <= until) return Math.min(later(from, rhythm, 2), later(until, rhythm))
  if (change !== 'more') return later(from, rhythm)
  return from + { weekly: 7, 'every-2-weeks': 7, monthly: 14, 'every-3-months': 42 }[rhythm as 'weekly']
}

/** A quarter in one family: what was found off, and what the plain reckoning finds. */
function quarter(seed: number) {
  const one = dice(seed)
  const fields = agreed(one)
  const recent: Contact[] = []
  const had: Had[] = []
  const told: { at: string; engine: boolean; plain: boolean; whys: string[] }[] = []
  for (let day = 1; day < days; day += 1 + one.below(one.chance(0.15) ? 30 : 6)) {
    const it = done(one, day)
    const standing: Standing = { fields, since: '2026-09-07', recent }
    const off = fits(it.planned, standing)
    told.push({ at: it.planned.at, engine: off.length > 0, plain: isOff(it, fields, had), whys: off.map(({ why }) => why) })
    keep(it, { recent, had, isMissed: it.planned.kind === 'call' && one.chance(0.2) })
  }
  return { fields, told }
}

function keep({ planned: it, day }: Done, { recent, had, isMissed }: { recent: Contact[]; had: Had[]; isMissed: boolean }): void {
  if (it.purpose === 'courtesy') return
  const isParents = it.startedBy === 'parent' || it.isReply === true
  recent.push(was('2026-01-01', { at: it.at, type: it.kind, gotThrough: !isMissed, ...(isParents && { startedBy: 'parent' as const }) }))
  had.push({ day, at: it.at, type: it.kind, isWorkers: !isParents, got: !isMissed })
}

describe('a quarter of contact with twenty-four families', () => {
  const all = Array.from({ length: families }, (_, family) => quarter(1000 + family))
  const told = all.flatMap((one) => one.told)

  it('lets no contact through that goes against an agreement, and stops none that fits', () => {
    const wrong = all.flatMap(({ fields, told: some }, family) => some.filter(({ engine, plain }) => engine !== plain).map((one) => ({ family, fields, ...one })))
    expect(wrong).toEqual([])
  })

  it('is no empty run: hundreds of contacts, many of both kinds, and every reason among them', () => {
    const off = told.filter(({ plain }) => plain).length
    expect([told.length > 400, off > 150, told.length - off > 150]).toEqual([true, true, true])
    expect(new Set(told.flatMap(({ whys }) => whys)).size).toBe(offWhys.length)
  })

  it('finds the same in two hundred further families', () => {
    const further = Array.from({ length: 200 }, (_, family) => quarter(5000 + family)).flatMap((one) => one.told)
    expect(further.filter(({ engine, plain }) => engine !== plain)).toEqual([])
  })
})

describe('going on against an agreement', () => {
  it('is kept with its codes and the reason, by a worker, in a parent\'s own room', () => {
    const store = storeOf()
    const payload = { type: 'call' as const, contact: '00000000-0000-7000-8000-000000000050', whys: ['never' as const], reason: 'Mødet er flyttet' }
    const effect = store.take(deviationNote, payload, contextOf(worker))
    expect([misshapen(effect), store.bodies('deviation')]).toEqual([[], [{ by: worker.person, byName: worker.name, at: '2026-11-20T09:00:00.000Z', ...payload }]])
    expect([deviationNote.rooms, deviationNote.may]).toEqual([['private'], ['contact-person', 'mate']])
  })
})
