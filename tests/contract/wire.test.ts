import { expect, it } from 'vitest'
import { oldestProtocol, protocol } from '../../src/contract/protocol-numbers.ts'
import { wirePrints } from './wire-prints.ts'
import decided from './wire.json' with { type: 'json' }

// When this fails the wire has changed. Decide: can a phone with yesterday's app still read and be read? If it can, say so
// by writing the new prints down (wire-prints.ts tells how); if not, raise `protocol`, and lift or serve the older too.
it('speaks the wire that was decided on', () => {
  expect(wirePrints()).toEqual(decided)
})

it('serves phones two versions old', () => {
  expect(protocol - oldestProtocol).toBe(Math.min(2, protocol - 1))
})
