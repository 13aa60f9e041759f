import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { familyRoom, meRoom, municipalityRoom, parseRoom, privateRoom, workerRoom } from '../../src/contract/rooms.ts'
import { runs } from '../support/counts.ts'

const numRuns = runs(300, 3000)

describe('a room\'s id', () => {
  it('says its kind, family and person, whatever ids they have', () => {
    fc.assert(fc.property(fc.uuid(), fc.uuid(), (one, other) => {
      expect(parseRoom(familyRoom(one))).toEqual({ kind: 'family', family: one })
      expect(parseRoom(privateRoom(one, other))).toEqual({ kind: 'private', family: one, person: other })
      expect(parseRoom(workerRoom(one))).toEqual({ kind: 'worker', person: one })
      expect(parseRoom(meRoom(one))).toEqual({ kind: 'me', person: one })
    }), { numRuns })
  })

  it('is the municipality\'s without any id', () => {
    expect(parseRoom(municipalityRoom)).toEqual({ kind: 'municipality' })
  })

  it.each([
    '', ':', 'family', 'family:', 'family:a:b', 'family:a:', 'private', 'private:', 'private:a', 'private:a:', 'private::b', 'private:a:b:c', 'worker:', 'worker:a:b',
    'me', 'me:', 'me:a:b', 'municipality:', 'municipality:a', 'Family:a', ' family:a', 'other:a', '__proto__:a', 'constructor',
  ])('is no room where it is %j', (id) => {
    expect(parseRoom(id)).toBeUndefined()
  })

  it('is read one way only: what can be read is written the same', () => {
    const parts = fc.array(fc.constantFrom('family', 'private', 'worker', 'me', 'municipality', 'a', 'b', ''), { maxLength: 4 }).map((all) => all.join(':'))
    fc.assert(fc.property(fc.oneof(parts, fc.string()), (id) => {
      const name = parseRoom(id)
      if (name) expect([name.kind, name.family, name.person].filter((part) => part !== undefined).join(':')).toBe(id)
    }), { numRuns })
  })
})
