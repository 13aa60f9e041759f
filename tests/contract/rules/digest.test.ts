import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestOf, type Version } from '../../../src/contract/rules/digest.ts'
import { runs } from '../../support/counts.ts'

const version = fc.record({ kind: fc.constantFrom('message', 'goal', 'point'), id: fc.uuid(), number: fc.nat(5_000) })
const versions = fc.uniqueArray(version, { minLength: 1, maxLength: 40, selector: ({ kind, id }) => `${kind} ${id}` })

describe('a digest', () => {
  it('is the same in whatever order the records come', () => {
    fc.assert(fc.property(versions, (all) => { expect(digestOf(all.toReversed())).toBe(digestOf(all)) }), { numRuns: runs(200, 5_000) })
  })

  it('is another when a record is missing, older, or one too many', () => {
    fc.assert(fc.property(versions, fc.nat(), version, (all, at, stranger) => {
      const place = at % all.length
      const older = all.map((one, other): Version => (other === place ? { ...one, number: one.number + 1 } : one))
      const said = [all.toSpliced(place, 1), older, [...all, stranger]].map(digestOf)
      expect(said).not.toContain(digestOf(all))
    }), { numRuns: runs(200, 5_000) })
  })

  it('is another when several records are a version behind: their differences do not balance each other', () => {
    fc.assert(fc.property(versions, fc.infiniteStream(fc.boolean()), (all, isBehind) => {
      const behind = all.map((one) => (isBehind.next().value ? { ...one, number: one.number + 1 } : one))
      expect(digestOf(behind) === digestOf(all)).toBe(behind.every((one, place) => one === all[place]))
    }), { numRuns: runs(500, 20_000) })
  })

  it('is short, whatever the room holds, and says nothing of it', () => {
    expect(digestOf(Array.from({ length: 500 }, (_, number) => ({ kind: 'message', id: 'Emil', number })))).toMatch(/^500-[0-9a-z]{1,7}-[0-9a-z]{1,7}$/)
  })
})
