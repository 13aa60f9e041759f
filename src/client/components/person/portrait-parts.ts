import type { Portrait } from '../../../contract/records/card.ts'

/** What a drawn portrait is made of; each part of a card's `portrait` is an index from 0 to 5. */
export const skins = ['#f7d5bb', '#efc19f', '#dfa57d', '#c4855a', '#9a6242', '#6f452c']
export const hairs = ['#2c2320', '#5b3c27', '#8c5c33', '#d9ad62', '#b5573a', '#b7b1a8']
export const cloths = ['#1d5d54', '#a8623c', '#37608a', '#7b4d70', '#b98a2c', '#5f7148']
export const grounds = ['#d3e6dd', '#f5dfcb', '#dae7f4', '#eedfe9', '#f8eac6', '#e3e9d4']

/** Hair behind the head and before it, drawn in a 64 × 64 field: 0 page, 1 long, 2 knot, 3 curls, 4 short, 5 short with a beard. */
type Hair = { behind?: string; before: string; beard?: string }
export const shapes: readonly Hair[] = [
  { behind: 'M17 31c0-13.5 6-20 15-20s15 6.5 15 20v9c0 3-2 4.5-5 4.500H22c-3 0-5-1.5-5-4.500z', before: 'M20 28.500c-.5-10 4.5-15 12-15s12.5 5 12 15c-3.5-1.5-6-4.5-7-8.5-3.5 4.5-9.5 7.5-17 8.500z' },
  { behind: 'M16 31c0-14 7-20.5 16-20.500S48 17 48 31c0 8 1.5 14 3 20-4 4-34 4-38 0 1.5-6 3-12 3-20z', before: 'M32 13.500c-7.5 0-12.5 5.5-12 15.5 4.5-2 9-6.5 12-13 3 6.5 7.5 11 12 13 .5-10-4.5-15.5-12-15.500z' },
  { behind: 'M32 3.500a6 6 0 1 0 0 12 6 6 0 0 0 0-12', before: 'M19.8 29c-1-11 4.2-16 12.2-16s13.2 5 12.2 16c-1-6-5-9.5-12.2-9.500S20.8 23 19.8 29z' },
  { behind: 'M20 17a6 6 0 0 1 7-5.5 7 7 0 0 1 10.5-.2A6 6 0 0 1 45 17a6 6 0 0 1 3.5 7.500A6 6 0 0 1 48 34a5.5 5.5 0 0 1-5 7H21.500a5.5 5.5 0 0 1-5.5-7 6 6 0 0 1-.5-9.500A6 6 0 0 1 20 17z', before: 'M19.8 27.500a4 4 0 0 1 2.2-6 4.5 4.5 0 0 1 5.5-5 5 5 0 0 1 9 0 4.5 4.5 0 0 1 5.5 5 4 4 0 0 1 2.2 6c-2.5-.3-3.7-2-4.2-4-2.5 1.2-5 .6-6-1.5-1.5 2.5-4.5 2.8-6.5 1-1 2.2-2.2 2.8-4 1.5-.6 1.5-2 2.6-3.7 3z' },
  { before: 'M20 28c-2-11 3-17 12-17 4 0 6 1.5 7 2.5 4 .5 6.5 5.5 5 14.5-.8-3-1.8-5-3.5-6.5-5 .8-11 0-14-2.5-3 2-5.5 5-6.5 9z' },
  { before: 'M19.9 28c-1.7-9.5 3.1-16 12.1-16 8 0 14 5.5 12.2 16-.6-3.5-1.7-6-3.7-7.5-6.5 1.2-10.5-.5-13.5-2-3 1.5-6 4.5-7.1 9.500z', beard: 'M20.2 27.500c-.3 10 4.3 15.8 11.8 15.800s12.1-5.8 11.8-15.800c-.9 3.6-2.3 5.5-4.2 6-3-2-12.2-2-15.2 0-1.9-.5-3.3-2.4-4.2-6z' },
]

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T

/** The parts of one portrait. Glasses and collar follow from the rest, so that two with the same hair still differ. */
export function partsOf({ skin, hair, shape, cloth }: Portrait) {
  const mixed = skin + hair * 2 + shape * 3 + cloth * 5
  return {
    skin: at(skins, skin), hair: at(hairs, hair), cloth: at(cloths, cloth), ground: at(grounds, cloth + shape + 1),
    ...at(shapes, shape), hasGlasses: mixed % 3 === 0, collar: mixed % 4,
  }
}
