import { expect, it } from 'vitest'
import GoalNow from '../../../src/client/components/goal/GoalNow.vue'
import GoalsAsked from '../../../src/client/components/goal/GoalsAsked.vue'
import { mounted, record, today } from '../made.ts'

const goal = record('goal', 'g', {
  child: 'e', horizon: 'short', text: 'Emil er tryg i bussen', why: null, seenWhen: 'han vinker', state: 'agreed', partOf: null, steps: [], voices: [], agreed: null,
})

it('leads to each goal that may be given a mark, and says that nobody has to', () => {
  const asked = mounted(GoalsAsked, { props: { goals: [goal], to: (id: string) => `/maal/${id}` } })
  expect(asked.text()).toContain('Det er frivilligt.')
  expect(asked.get('a').text()).toBe('Emil er tryg i bussen')
  expect(mounted(GoalsAsked, { props: { goals: [], to: () => '/' } }).find('[data-testid=goals-asked]').exists()).toBe(false)
})

it('a goal among the others says who decides what it waits for, and where it may be given a mark', () => {
  const shown = (isAsked: boolean) => mounted(GoalNow, { props: { goal, isAsked, decides: 'Skolen afgør det: senest torsdag.', name: 'Sofie Lund', today, isTwo: true, level: 2, to: '/maal/g' } })
  expect(shown(true).text()).toContain('Skolen afgør det: senest torsdag.')
  expect([shown(true), shown(false)].map((one) => one.find('[data-testid=goal-asked]').exists())).toEqual([true, false])
})
