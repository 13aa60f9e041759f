import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostEdge, type PictureType } from '../../../src/contract/rules/pictures.ts'
import { cleanPicture } from '../../../src/server/files/picture-bytes.ts'
import { runs } from '../../support/counts.ts'
import { jpeg, jpegWith, place, png, pngChunk, pngWith, samples, segment, webp, webpChunk, webpWith } from '../../support/pictures.ts'

const clean = (type: PictureType, bytes: Buffer): Buffer => {
  const kept = cleanPicture(type, bytes)
  if (typeof kept === 'string') throw new Error(kept)
  return kept
}
const xmp = '<x:xmpmeta>Emil, Ellevej 3</x:xmpmeta>'
const movie = Buffer.from('....ftypmp42 Emil siger noget')

describe('a picture that is kept', () => {
  it.each([
    ['a JPEG', 'image/jpeg', jpeg, jpegWith(segment(0xe1, place), segment(0xe1, xmp), segment(0xed, 'Emil'), segment(0xe2, 'MPF\0 Emil'), segment(0xfe, 'Emil'))],
    ['a JPEG with a film behind it', 'image/jpeg', jpeg, Buffer.concat([jpegWith(segment(0xe1, place)), movie])],
    ['a WebP', 'image/webp', webp, webpWith(webpChunk('EXIF', place), webpChunk('XMP ', xmp), webpChunk('EMIL', 'x'))],
    ['a WebP with a film behind it', 'image/webp', webp, Buffer.concat([webpWith(webpChunk('EXIF', place)), movie])],
    ['a PNG', 'image/png', png, pngWith(pngChunk('eXIf', place), pngChunk('tEXt', 'Author\0Emil'), pngChunk('tIME', 'Emil'), pngChunk('iTXt', xmp))],
    ['a PNG with a film behind it', 'image/png', png, Buffer.concat([pngWith(pngChunk('eXIf', place)), movie])],
  ] as const)('holds nothing of where and by whom it was taken: %s', (_what, type, plain, telling) => {
    const kept = clean(type, telling)
    expect(kept.toString('latin1')).not.toMatch(/Emil|55\.6761|Exif/)
    expect(kept.equals(clean(type, plain))).toBe(true)
  })

  it.each(samples)('is drawn from all that a canvas writes (%s)', (type, bytes) => {
    // A JPEG loses its 18 bytes of JFIF, which draw nothing.
    expect(bytes.length - clean(type, bytes).length).toBe(type === 'image/jpeg' ? 18 : 0)
  })

  it('is the same when it is cleaned again, whatever stood beside it', () => {
    const remark = fc.tuple(fc.constantFrom(0xe1, 0xe3, 0xed, 0xfe), fc.uint8Array({ maxLength: 60 })).map(([marker, says]) => segment(marker, Buffer.from(says)))
    const chunk = fc.tuple(fc.constantFrom('EXIF', 'XMP ', 'abcd'), fc.uint8Array({ maxLength: 61 })).map(([name, says]) => webpChunk(name, Buffer.from(says)))
    const note = fc.tuple(fc.constantFrom('eXIf', 'tEXt', 'zTXt', 'tIME'), fc.uint8Array({ maxLength: 60 })).map(([name, says]) => pngChunk(name, Buffer.from(says)))
    const anyOf = fc.oneof(
      fc.array(remark).map((all) => ['image/jpeg', jpeg, jpegWith(...all)] as const), fc.array(chunk).map((all) => ['image/webp', webp, webpWith(...all)] as const), fc.array(note).map((all) => ['image/png', png, pngWith(...all)] as const),
    )
    fc.assert(fc.property(anyOf, ([type, plain, telling]) => {
      const kept = clean(type, telling)
      expect(kept.equals(clean(type, plain)) && clean(type, kept).equals(kept)).toBe(true)
    }), { numRuns: runs(300, 10_000) })
  })
})

describe('a picture that is not taken', () => {
  const types: PictureType[] = ['image/jpeg', 'image/webp', 'image/png']

  it.each(samples)('is one that breaks off, wherever (%s)', (type, bytes) => {
    for (let length = 0; length < bytes.length; length += 1) expect([length, cleanPicture(type, bytes.subarray(0, length))]).toEqual([length, 'wrong-type'])
  })

  it.each(samples)('is one of another type than it says (%s)', (type, bytes) => {
    expect(types.filter((one) => one !== type).map((one) => cleanPicture(one, bytes))).toEqual(['wrong-type', 'wrong-type'])
  })

  it('is whatever else there is, and nothing of it is thrown', () => {
    const spoilt = fc.tuple(fc.constantFrom(...samples), fc.array(fc.tuple(fc.nat(900), fc.nat(255)), { minLength: 1, maxLength: 8 })).map(([[type, bytes], flips]) => {
      const copy = Buffer.from(bytes)
      for (const [at, value] of flips) if (at < copy.length) copy[at] = value
      return [type, copy] as const
    })
    const noise = fc.tuple(fc.constantFrom(...types), fc.uint8Array({ maxLength: 400 })).map(([type, bytes]) => [type, Buffer.from(bytes)] as const)
    const fronted = fc.tuple(fc.constantFrom(...samples), fc.uint8Array({ maxLength: 400 }), fc.integer({ min: 2, max: 30 })).map(([[type, bytes], rest, head]) => [type, Buffer.concat([bytes.subarray(0, head), rest])] as const)
    fc.assert(fc.property(fc.oneof(spoilt, noise, fronted), ([type, bytes]) => {
      const kept = cleanPicture(type, bytes)
      expect(kept === 'wrong-type' || kept === 'too-large' || kept.length <= bytes.length + 2).toBe(true)
    }), { numRuns: runs(2_000, 100_000) })
    for (const text of ['<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', '<html>', 'GIF89a', '%PDF-1.7', '']) for (const type of types) expect(cleanPicture(type, Buffer.from(text))).toBe('wrong-type')
  })

  it('is one that unfolds to more than a phone can hold', () => {
    const tall = Buffer.from(png)
    tall.writeUInt32BE(mostEdge + 1, 20)
    const wide = Buffer.from(jpeg)
    wide.writeUInt16BE(mostEdge + 1, jpeg.indexOf(Buffer.from([0xff, 0xc0])) + 7)
    const vast = Buffer.from(webp)
    vast.writeUIntLE(mostEdge, 24, 3)
    expect([cleanPicture('image/png', tall), cleanPicture('image/jpeg', wide), cleanPicture('image/webp', vast)]).toEqual(Array(3).fill('too-large'))
  })

  it('is a moving one', () => {
    expect(cleanPicture('image/webp', webpWith(webpChunk('ANMF', 'x'.repeat(40))))).toBe('wrong-type')
  })
})
