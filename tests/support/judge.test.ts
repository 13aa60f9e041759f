import { describe, expect, it } from 'vitest'
import { judge, lastLine } from '../run/judge.ts'

const count = (passed: number, failed = 0, skipped = 0) => ({ passed, failed, skipped })

describe('the verdict on a run', () => {
  it('is the sum of its suites', () => {
    const { passed, failed } = judge({ unit: count(3, 1), laws: count(2) }, ['unit', 'laws'], { unit: 4, laws: 2 })
    expect(lastLine({ passed, failed })).toBe('5 passed, 1 failed')
  })

  it('counts a suite below its floor as a failure', () => {
    expect(judge({ unit: count(3) }, ['unit'], { unit: 4 })).toMatchObject({ failed: 1, faults: [expect.stringContaining('floor is 4')] })
  })

  it('counts a suite that ran nothing as a failure, floor or none', () => {
    expect(judge({}, ['unit'], {}).failed).toBe(1)
  })

  it('counts skipped tests as a failure', () => {
    expect(judge({ unit: count(3, 0, 2) }, ['unit'], { unit: 3 }).failed).toBe(1)
  })
})
