import { describe, expect, it } from 'vitest'
import { workHours } from '../../src/words/da/work-hours.ts'

const daily = { from: '08:00', to: '15:30' }
const card = (given = {}) => ({ workingDays: [1, 2, 3, 4, 5], workingHours: '8.30–15.30', ...given })

describe('when somebody is at work, in words', () => {
  it.each([
    ['day by day where hours are told', card({ hours: [daily, daily, daily, daily, { from: '08:00', to: '13:00' }, null, null] }), 'Mandag til torsdag 8–\u206015.30, fredag 8–\u206013'],
    ['only of the days she works', card({ workingDays: [4, 2], hours: [daily, daily, daily, { from: '10:15', to: '12:00' }, daily, null, null] }), 'Tirsdag 8–\u206015.30, torsdag 10.15–\u206012'],
    ['without a clock on a day that has none', card({ workingDays: [1, 2], hours: [daily, null, null, null, null, null, null] }), 'Mandag 8–\u206015.30, tirsdag'],
    ['as the card says where it tells none', card(), 'Mandag til fredag, 8.30–15.30'],
    ['as the card says where its words name the days', card({ workingHours: 'mandag til torsdag 8–16' }), 'Mandag til torsdag 8–16'],
  ])('%s', (_what, given, said) => expect(workHours(given)).toBe(said))
})
