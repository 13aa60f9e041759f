import { describe, expect, it } from 'vitest'
import { spread } from '../run/between.ts'

describe('files that only compute', () => {
  it('go evenly between those that wait, the first one first', () => {
    expect(spread(['A', 'B'], ['1', '2', '3', '4'])).toEqual(['A', '1', '2', 'B', '3', '4'])
    expect(spread(['A', 'B', 'C'], ['1', '2', '3', '4'])).toEqual(['A', '1', 'B', '2', 'C', '3', '4'])
  })

  it('and the others run all, and in their order, where there are more of one than of the other, or none', () => {
    expect(spread([], ['1', '2'])).toEqual(['1', '2'])
    expect(spread(['A', 'B', 'C'], ['1'])).toEqual(['A', 'B', 'C', '1'])
    expect(spread(['A', 'B'], [])).toEqual(['A', 'B'])
  })
})
