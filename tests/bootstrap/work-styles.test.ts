import { expect, it } from 'vitest'
import { carryStyles } from '../../src/bootstrap/work-styles.ts'

it('turns each import of a component\'s styles into one that is adopted when the code runs', () => {
  const code = 'import script from "/a/Work.vue?vue&type=script&lang.ts"\nimport "/a/Work.vue?vue&type=style&index=0&scoped=x&lang.css"\nimport "/a/Work.vue?vue&type=style&index=1&lang.css"'
  const carried = carryStyles(code) ?? ''
  expect(carried).toContain('import style1 from "/a/Work.vue?vue&inline&type=style&index=0&scoped=x&lang.css";')
  expect(carried).toContain('adoptStyles(style2);')
  expect(carried).not.toMatch(/import\s*"/)
})

it('leaves a component without styles as it is', () => {
  expect(carryStyles('import script from "/a/Work.vue?vue&type=script&lang.ts"')).toBeUndefined()
})
