import { describe, expect, it } from 'vitest'
import { familyRows, matching } from '../../../src/client/components/work/family-view.ts'
import { familyTabs, isHere } from '../../../src/client/components/work/family-tabs.ts'
import FamilyHead from '../../../src/client/components/work/FamilyHead.vue'
import FamilyList from '../../../src/client/components/work/FamilyList.vue'
import FamilySearch from '../../../src/client/components/work/FamilySearch.vue'
import type { WorkerLoad } from '../../../src/contract/facts.ts'
import LeaderTable from '../../../src/client/components/work/LeaderTable.vue'
import LeaderWaiting from '../../../src/client/components/work/LeaderWaiting.vue'
import { staffRooms } from '../../../src/client/components/work/staff-rooms.ts'
import type { DayLine } from '../../../src/contract/rules/day-list.ts'
import { member, mounted, record } from '../made.ts'

const parent = (person: string, name: string) => record('member', person, member({ person, name, role: 'parent' }))
const members = [parent('mette', 'Mette Kjær'), parent('anders', 'Anders Friis'), parent('camilla', 'Camilla Juhl')]
const emil = { family: 'e', label: 'Emil', holders: ['mette', 'anders'], contactPerson: 'Sofie Lund', isHeld: true }
const freja = { family: 'f', label: 'Freja og Noah', holders: ['camilla'], contactPerson: 'Sofie Lund', isHeld: true }
const alma = { family: 'a', label: 'Alma', holders: ['nina'], contactPerson: 'Jonas Holm', isHeld: false }
const lines = [{ family: 'e' }, { family: 'e' }] as DayLine[]
const rows = familyRows([emil, freja], members, lines)

describe('all families', () => {
  it('stand with their parents and with how much waits', () => {
    expect(rows).toMatchObject([{ label: 'Emil', names: 'Mette og Anders', waits: '2 ting venter' }, { label: 'Freja og Noah', names: 'Camilla', waits: 'Intet venter' }])
  })
  it('show of a mate\'s family only the children and whose it is', () => {
    expect(familyRows([alma], [], [])).toMatchObject([{ label: 'Alma', names: 'Kontaktperson: Jonas', waits: '' }])
  })
  it.each([['noah', 'f'], ['ANDERS', 'e'], ['met', 'e'], ['  freja ', 'f'], ['freja og', 'f']])('are found by %j', (search, family) => {
    expect(matching(rows, search).map((row) => row.family)).toEqual([family])
  })
  it('are all there for an empty search, and none for a name nobody has', () => {
    expect(matching(rows, ' ')).toHaveLength(2)
    expect(matching(rows, 'zz')).toEqual([])
  })
  it('say what to do when a search finds nobody', () => {
    expect(mounted(FamilyList, { props: { own: [], mates: [], open: undefined, isSearching: true } }).text()).toContain('Prøv med færre bogstaver')
  })
  it('open the mate\'s only when asked, or when a search found one', () => {
    const list = (isSearching: boolean) => mounted(FamilyList, { props: { own: rows, mates: familyRows([alma], [], []), open: undefined, isSearching } })
    expect(list(false).find('details').attributes('open')).toBeUndefined()
    expect(list(true).find('details').attributes('open')).toBeDefined()
  })
  it('tell by voice how many were found', () => {
    expect(mounted(FamilySearch, { props: { modelValue: 'me', found: 1 } }).find('[role="status"]').text()).toBe('1 passer')
  })
})

describe('a family\'s head', () => {
  const tabs = familyTabs('e', ['mette', 'anders'])
  const head = (given: object = {}) => mounted(FamilyHead, { props: { label: 'Emil', names: ['Mette Kjær', 'Anders Friis'], tabs, path: '/arbejde/familie/e', ...given } })

  it('says that the family can see it', () => {
    expect(head().text()).toContain('Familien kan se, at du har åbnet siden')
  })
  it('says whose family it is where one is the mate', () => {
    expect(head({ mateOf: 'Jonas Holm' }).text()).toContain('Jonas er kontaktperson, du er makker')
  })
  it('has the thread of both parents where there are two, else the one parent\'s', () => {
    expect(tabs.map((tab) => tab.to)).toEqual(['/arbejde/familie/e', '/arbejde/familie/e/beskeder/faelles', '/arbejde/familie/e/forventninger/mette', '/arbejde/familie/e/aftaler', '/arbejde/familie/e/moeder', '/arbejde/familie/e/fortalt', '/arbejde/familie/e/kontakt'])
    expect(familyTabs('f', ['camilla'])[1]?.to).toBe('/arbejde/familie/f/beskeder/camilla')
  })
  it('knows which view is shown, whichever parent\'s it is', () => {
    const shown = (path: string) => tabs.filter((tab) => isHere(tab, path)).map((tab) => tab.text)
    expect(shown('/arbejde/familie/e')).toEqual(['Overblik'])
    expect(shown('/arbejde/familie/e/beskeder/anders')).toEqual(['Beskeder'])
    expect(shown('/arbejde/familie/e/forventninger/anders')).toEqual(['Forventninger'])
    expect(head({ path: '/arbejde/familie/e/kontakt' }).find('[aria-current="page"]').text()).toBe('Kontakt')
  })
})

describe('the rooms at a worker\'s composer', () => {
  const parents = [{ first: 'Mette', room: 'private:e:mette' }, { first: 'Anders', room: 'private:e:anders' }]
  it('name who will read, and who will not', () => {
    expect(staffRooms(['family:e', 'private:e:mette'], parents, { fresh: new Set(['private:e:mette']), mate: 'Jonas' })).toEqual([
      { room: 'family:e', isNew: false, label: 'Begge forældre', readers: 'Mette og Anders kan læse det, og makkeren Jonas.' },
      { room: 'private:e:mette', isNew: true, label: 'Kun Mette og dig', readers: 'Mette kan læse det, og makkeren Jonas. Den anden forælder kan ikke.' },
    ])
  })
  it('say nothing of another parent where there is none', () => {
    expect(staffRooms(['private:f:camilla'], [{ first: 'Camilla', room: 'private:f:camilla' }], { fresh: new Set(), mate: undefined })[0]?.readers).toBe('Camilla kan læse det.')
  })
})

const load: WorkerLoad = {
  person: 'w1', name: 'Karen Bech', families: 26, away: { to: '2026-11-27', cover: 'Mikkel Aagaard' }, answers: { count: 12, median: 1, most: 3 }, open: 2, soonLate: 1,
  followUps: { held: 10, onTime: 9, late: 1 }, promises: { kept: 3, keptFirstDay: 2, moved: 1, letGo: 1, open: 2, late: 1 }, changes: 2, fit: null,
}

describe('a leader', () => {
  it('sees each contact person\'s facts beside the target, and nothing of fewer than five families', () => {
    const text = mounted(LeaderTable, { props: { workers: [load], target: 24, today: '2026-11-22' } }).text()
    for (const part of ['Karen Bech', 'Mikkel dækker', '26 (2 over målet)', '1 hverdag · 3 hverdage', '2, 1 ved at glippe', '9 af 10, 1 over tiden nu', '3 holdt (2 til første dato), 1 flyttet, 1 sluppet, 2 åbne, 1 over datoen', '2 familier', 'Færre end 5 familier']) expect(text).toContain(part)
  })

  it('is told whose answer is about to be late, how long and by when', () => {
    const one = { id: 'm1', family: 'f1', label: 'Alma', worker: 'w1', workerName: 'Sofie Lund', askedAt: '2026-11-18T08:00:00.000Z', due: '2026-11-20' }
    const text = mounted(LeaderWaiting, { props: { waiting: [one], today: '2026-11-22' } }).text()
    for (const part of ['Alma', 'Kontaktperson: Sofie Lund', 'Spurgte for 4 dage siden', 'Svaret var lovet fredag 20. november']) expect(text).toContain(part)
  })
})
