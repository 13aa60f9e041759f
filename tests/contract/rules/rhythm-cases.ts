import type { WishFields } from '../../../src/contract/records/wish.ts'
import type { RhythmState } from '../../../src/contract/rules/rhythm.ts'

export type Case = { fields: WishFields; since: string; contacts: string[]; today: string; state: RhythmState; next: string | undefined }

const one = (fields: WishFields | NonNullable<WishFields['rhythm']>, since: string, contacts: string[], today: string, state: RhythmState, next?: string): Case =>
  ({ fields: typeof fields === 'string' ? { rhythm: fields } : fields, since, contacts, today, state, next })

const more = (rhythm: WishFields['rhythm'], until: string): WishFields => ({ rhythm, justNow: { change: 'more', until } })
const less = (rhythm: WishFields['rhythm'], until: string): WishFields => ({ rhythm, justNow: { change: 'less', until } })

// Reckoned by hand with a calendar: the agreement's fields, its first day, the days of contact, today; then the
// state and the last day in step. Soon is the last fifth of the interval, at least two days.
export const cases: Case[] = [
  // Weekly: 7 days, soon in the last two.
  one('weekly', '2026-11-02', [], '2026-11-02', 'in-step', '2026-11-09'),
  one('weekly', '2026-11-02', [], '2026-11-06', 'in-step', '2026-11-09'),
  one('weekly', '2026-11-02', [], '2026-11-07', 'soon', '2026-11-09'),
  one('weekly', '2026-11-02', [], '2026-11-09', 'soon', '2026-11-09'),
  one('weekly', '2026-11-02', [], '2026-11-10', 'late', '2026-11-09'),
  one('weekly', '2026-11-02', ['2026-11-08'], '2026-11-10', 'in-step', '2026-11-15'),
  one('weekly', '2026-11-02', ['2026-11-03', '2026-11-08'], '2026-11-14', 'soon', '2026-11-15'),
  one('weekly', '2026-11-02', ['2026-11-03', '2026-11-08'], '2026-11-16', 'late', '2026-11-15'),
  one('weekly', '2026-03-23', ['2026-03-25'], '2026-04-01', 'soon', '2026-04-01'),
  one('weekly', '2026-10-19', ['2026-10-24'], '2026-10-31', 'soon', '2026-10-31'),
  one('weekly', '2026-12-21', ['2026-12-28'], '2027-01-05', 'late', '2027-01-04'),
  // A contact before the agreement is not held against it: it counts from its first day.
  one('weekly', '2026-11-02', ['2026-11-01'], '2026-11-03', 'in-step', '2026-11-09'),
  one('weekly', '2026-11-02', ['2026-10-01'], '2026-11-03', 'in-step', '2026-11-09'),
  one('weekly', '2026-11-02', ['2026-11-02'], '2026-11-09', 'soon', '2026-11-09'),
  // Every two weeks: 14 days, soon in the last two.
  one('every-2-weeks', '2026-11-02', [], '2026-11-13', 'in-step', '2026-11-16'),
  one('every-2-weeks', '2026-11-02', [], '2026-11-14', 'soon', '2026-11-16'),
  one('every-2-weeks', '2026-11-02', [], '2026-11-17', 'late', '2026-11-16'),
  one('every-2-weeks', '2026-11-02', ['2026-11-12'], '2026-11-20', 'in-step', '2026-11-26'),
  // Monthly: to the same day of the next month; soon in the last six of 31 or 30 days, five of 28.
  one('monthly', '2026-10-15', [], '2026-11-08', 'in-step', '2026-11-15'),
  one('monthly', '2026-10-15', [], '2026-11-09', 'soon', '2026-11-15'),
  one('monthly', '2026-10-15', [], '2026-11-15', 'soon', '2026-11-15'),
  one('monthly', '2026-10-15', [], '2026-11-16', 'late', '2026-11-15'),
  one('monthly', '2026-10-15', ['2026-10-31'], '2026-11-20', 'in-step', '2026-11-30'),
  one('monthly', '2026-01-01', ['2026-01-31'], '2026-02-28', 'soon', '2026-02-28'),
  one('monthly', '2026-01-01', ['2026-01-31'], '2026-03-01', 'late', '2026-02-28'),
  one('monthly', '2028-01-01', ['2028-01-31'], '2028-02-29', 'soon', '2028-02-29'),
  one('monthly', '2026-01-01', ['2026-02-14'], '2026-03-08', 'in-step', '2026-03-14'),
  one('monthly', '2026-01-01', ['2026-02-14'], '2026-03-09', 'soon', '2026-03-14'),
  // Every three months: soon in the last 18 days.
  one('every-3-months', '2026-08-20', [], '2026-11-01', 'in-step', '2026-11-20'),
  one('every-3-months', '2026-08-20', [], '2026-11-02', 'soon', '2026-11-20'),
  one('every-3-months', '2026-08-20', [], '2026-11-21', 'late', '2026-11-20'),
  one('every-3-months', '2026-08-20', ['2026-11-21'], '2026-11-22', 'in-step', '2027-02-21'),
  one('every-3-months', '2026-08-20', ['2026-11-30'], '2027-03-01', 'late', '2027-02-28'),
  // Nothing owed.
  one('only-news', '2026-01-01', [], '2026-11-20', 'none-owed'),
  one('only-news', '2026-01-01', ['2026-02-01'], '2026-11-20', 'none-owed'),
  one('own-contact', '2026-01-01', ['2026-11-19'], '2026-11-20', 'none-owed'),
  one({}, '2026-01-01', ['2026-11-19'], '2026-11-20', 'none-owed'),
  one(more('only-news', '2026-12-31'), '2026-01-01', [], '2026-11-20', 'none-owed'),
  // More just now: half as long between, never below a week; from the day after, the usual again.
  one(more('monthly', '2026-11-30'), '2026-11-02', [], '2026-11-17', 'late', '2026-11-16'),
  one(more('monthly', '2026-11-30'), '2026-11-02', ['2026-11-16'], '2026-11-30', 'soon', '2026-11-30'),
  one(more('monthly', '2026-11-30'), '2026-11-02', ['2026-11-16'], '2026-12-01', 'in-step', '2026-12-16'),
  one(more('every-2-weeks', '2026-11-30'), '2026-11-02', [], '2026-11-08', 'soon', '2026-11-09'),
  one(more('every-3-months', '2026-11-30'), '2026-10-01', [], '2026-11-13', 'late', '2026-11-12'),
  one(more('weekly', '2026-11-30'), '2026-11-02', [], '2026-11-09', 'soon', '2026-11-09'),
  // Less just now: twice as long between.
  one(less('weekly', '2026-11-30'), '2026-11-02', [], '2026-11-10', 'in-step', '2026-11-16'),
  one(less('weekly', '2026-11-30'), '2026-11-02', [], '2026-11-17', 'late', '2026-11-16'),
  one(less('monthly', '2026-12-31'), '2026-10-01', ['2026-11-10'], '2026-12-31', 'soon', '2027-01-10'),
  // It lapses by itself: a wait that began under it runs on, at most one usual interval past its day.
  one(less('monthly', '2026-12-31'), '2026-10-01', ['2026-11-10'], '2027-01-01', 'soon', '2027-01-10'),
  one(less('monthly', '2026-12-31'), '2026-10-01', ['2026-11-10'], '2027-01-11', 'late', '2027-01-10'),
  one(less('monthly', '2026-12-31'), '2026-10-01', ['2026-12-31'], '2027-01-02', 'in-step', '2027-01-31'),
  one(less('monthly', '2026-12-31'), '2026-10-01', ['2027-01-02'], '2027-01-05', 'in-step', '2027-02-02'),
  one(less('weekly', '2026-11-05'), '2026-11-02', ['2026-11-04'], '2026-11-12', 'soon', '2026-11-12'),
]
