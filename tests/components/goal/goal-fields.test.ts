import { expect, it } from 'vitest'
import GoalFields from '../../../src/client/components/goal/GoalFields.vue'
import { emptyGoal } from '../../../src/client/components/goal/goal-draft.ts'
import { mounted } from '../made.ts'

it('a goal may be the whole family\'s where there is one child too', () => {
  const fields = mounted(GoalFields, { props: { modelValue: emptyGoal('emil'), children: [{ id: 'emil', name: 'Emil' }], longGoals: [], people: [], isStaff: false, errorAt: () => undefined } })
  expect(fields.get('#goal-child').findAll('option').map((one) => one.text())).toEqual(['Emil', 'Hele familien'])
  expect((fields.get('#goal-child').element as HTMLSelectElement).value).toBe('emil')
})
