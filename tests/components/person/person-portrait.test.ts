import { describe, expect, it } from 'vitest'
import PersonPortrait from '../../../src/client/components/person/PersonPortrait.vue'
import type { Portrait } from '../../../src/contract/records/card.ts'
import { mounted } from '../made.ts'

const six = [0, 1, 2, 3, 4, 5]
const drawn = (portrait: Portrait) => mounted(PersonPortrait, { props: { portrait } })

describe('a portrait', () => {
  it('is another picture for every hair, shape and colour', () => {
    const pictures = six.flatMap((hair) => six.flatMap((shape) => six.map((cloth) => drawn({ skin: 0, hair, shape, cloth }).html())))
    expect(new Set(pictures).size).toBe(216)
  })
  it('is hidden from screen readers, since the name stands beside it', () => {
    expect(drawn({ skin: 1, hair: 1, shape: 1, cloth: 1 }).attributes('aria-hidden')).toBe('true')
  })
})
