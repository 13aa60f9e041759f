import { describe, expect, it } from 'vitest'
import { agendaOf } from '../../../src/client/components/meeting/agenda.ts'
import { earlierOf } from '../../../src/client/components/meeting/earlier.ts'
import MeetingAgenda from '../../../src/client/components/meeting/MeetingAgenda.vue'
import MeetingFacts from '../../../src/client/components/meeting/MeetingFacts.vue'
import NextMeetingCard from '../../../src/client/components/meeting/NextMeetingCard.vue'
import PointForm from '../../../src/client/components/meeting/PointForm.vue'
import { busyFaults } from '../../../src/client/components/meeting/busy-draft.ts'
import { mounted, record, today } from '../made.ts'

const meeting = record('meeting', 'n', {
  child: null, type: 'network', title: 'Netværksmøde om skolestart', purpose: 'Vi aftaler.', noSupportCut: true, starts: '2026-11-26T08:00:00.000Z', ends: '2026-11-26T09:00:00.000Z', place: 'Skovvangskolen',
  people: [{ name: 'Sofie Lund', part: 'kontaktperson', person: 'sofie' }, { name: 'Mette Krog', part: 'mor', person: 'm' }, { name: 'Lars Bech', part: 'far', person: 'l' }, { name: 'Anne Holst', part: 'Klasselærer', person: null }, { name: 'PPR', part: null, person: null }], minutes: null,
})
const point = (id: string, by: string, text: string) => record('point', id, { meeting: 'n', by, byName: by === 'm' ? 'Mette Krog' : 'Sofie Lund', text, at: '2026-11-20T10:00:00.000Z' })
const next = (given: object = {}) => mounted(NextMeetingCard, { props: { meeting, ownPoints: 1, parents: ['m', 'l'], today, isTwo: true, ...given } })

describe('the next meeting', () => {
  it('tells day, hour, place and who comes, the parents as jer', () => {
    const text = next().text().replaceAll('\u00a0', ' ')
    expect(text).toContain('Torsdag 26. november.')
    expect(text).toContain('Kl. 9.00–\u206010.00 · Skovvangskolen')
    expect(text).toContain('Sofie, jer, klasselærer Anne og PPR')
  })
  it('counts the points of one\'s own and leads there', () => {
    expect(next().text()).toContain('Jeres punkter: 1')
    expect(next({ isTwo: false, parents: ['m'] }).text()).toContain('Forbered dig')
  })
  it('says when there is none', () => {
    expect(next({ meeting: undefined }).text()).toContain('Der er ikke aftalt et møde')
  })
})

describe('what stands about a meeting', () => {
  const earlier = (given: object) => ({ title: 'Skolemøde', purpose: 'Vi aftaler.', noSupportCut: true, link: null, travel: null, bring: null, decisions: null, byName: 'Sofie Lund', at: '2026-11-20T10:00:00.000Z', ...given })
  it('is told with what stood there before, each change by itself and only what was changed', () => {
    const body = { ...meeting.body, noSupportCut: false, earlier: [earlier({}), earlier({ title: 'Netværksmøde om skolestart', byName: 'Jonas Holm', at: '2026-11-21T10:00:00.000Z' })] }
    expect(earlierOf(body)).toEqual([
      { byName: 'Jonas Holm', at: '2026-11-21T10:00:00.000Z', lines: [{ name: 'Der bliver ikke taget støtte', text: 'Ja' }] },
      { byName: 'Sofie Lund', at: '2026-11-20T10:00:00.000Z', lines: [{ name: 'Navn', text: 'Skolemøde' }] },
    ])
    const facts = mounted(MeetingFacts, { props: { meeting: body, me: 'm', today, isTwo: true } })
    expect(facts.findAll('details').map((one) => one.text())).toMatchObject([expect.stringContaining('Jonas har rettet det, der står om mødet'), expect.stringContaining('Skolemøde')])
  })
  it('says nothing of changes where there were none', () => {
    expect(mounted(MeetingFacts, { props: { meeting: meeting.body, me: 'm', today } }).find('details').exists()).toBe(false)
  })
})

describe('the agenda', () => {
  const points = [point('a', 'sofie', 'Støtteperson'), point('b', 'm', 'Busturen'), point('c', 'sofie', 'Ferie')]
  it('is told by person, one\'s own first', () => {
    expect(agendaOf(points, 'm').map((group) => [group.name, group.points.length])).toEqual([['Mette Krog', 1], ['Sofie Lund', 2]])
  })
  it('lets one take off one\'s own points only', async () => {
    const agenda = mounted(MeetingAgenda, { props: { points, me: 'm', isOver: false } })
    expect(agenda.findAll('button')).toHaveLength(1)
    await agenda.get('button').trigger('click')
    expect(agenda.emitted('remove')).toEqual([[points[1]]])
  })
  it('stands still once the meeting is over', () => {
    expect(mounted(MeetingAgenda, { props: { points, me: 'm', isOver: true } }).findAll('button')).toHaveLength(0)
  })
})

describe('the field for a point', () => {
  const field = (modelValue: string, given = {}) => mounted(PointForm, { props: { modelValue, hasFailed: false, name: 'Sofie Lund', isTwo: true, ...given } })
  it('hands over the line without blanks around it', async () => {
    const form = field('  Busturen ')
    await form.get('form').trigger('submit')
    expect(form.emitted('add')).toEqual([['Busturen', { child: null, isKept: false }]])
  })
  it('asks for words when there are none', async () => {
    const form = field('   ')
    await form.get('form').trigger('submit')
    expect(form.text()).toContain('Skriv dit punkt')
    expect(form.get('input').attributes('aria-invalid')).toBe('true')
    expect(form.emitted('add')).toBeUndefined()
  })
  it('names who will read it, to a parent and to the worker', () => {
    expect(field('', { mayKeep: true }).text()).toContain('Begge forældre og Sofie kan se det.')
    expect(field('').text()).toContain('Familien kan se det.')
  })
})

describe('the times a parent cannot', () => {
  const draft = (given: object) => busyFaults({ from: '2026-12-09', to: '', starts: '', ends: '', ...given }, today).map(({ id, text }) => [id, text])

  it('are told by what is wrong with them: the days, or the hours', () => {
    expect(draft({})).toEqual([])
    expect(draft({ to: '2026-12-08' })).toEqual([['to', 'Den sidste dag ligger før den første. Ret en af datoerne.']])
    expect(draft({ starts: '12:00', ends: '10:00' })).toEqual([['ends', 'Slutter før det begynder. Ret et af klokkeslættene.']])
  })
})
