// Two drawings for the demo's family, painted by code: a swimming bath, and a bus. Nobody is in them.
import { drawPng } from './png.ts'

type Colour = readonly [number, number, number]
/** A shape: whether a point lies in it. */
type Shape = (x: number, y: number) => boolean
type Paint = readonly [Shape, Colour]

const box = (left: number, top: number, right: number, bottom: number, round = 0): Shape => (x, y) => {
  if (x < left || x > right || y < top || y > bottom) return false
  const [dx, dy] = [Math.max(left + round - x, x - right + round, 0), Math.max(top + round - y, y - bottom + round, 0)]
  return dx * dx + dy * dy <= round * round
}
const disc = (middleX: number, middleY: number, wide: number, high = wide): Shape => (x, y) => ((x - middleX) / wide) ** 2 + ((y - middleY) / high) ** 2 <= 1
const ring = (x: number, y: number, outer: readonly [number, number], inner: readonly [number, number]): Shape => {
  const [whole, hole] = [disc(x, y, ...outer), disc(x, y, ...inner)]
  return (px, py) => whole(px, py) && !hole(px, py)
}
const below = (level: number, high: number, long: number, from = 0): Shape => (x, y) => y > level + high * Math.sin((x + from) / long)
const both = (one: Shape, other: Shape): Shape => (x, y) => one(x, y) && other(x, y)

/** What lies on top is painted last. */
const painted = (ground: Colour, paints: readonly Paint[]) => {
  const upmost = [...paints].reverse()
  return (x: number, y: number): Colour => upmost.find(([shape]) => shape(x, y))?.[1] ?? ground
}

const [paper, sun, sunSoft, green, greenDeep, greenSoft, sky, skySoft, white, ink, track] =
  [[246, 243, 238], [243, 200, 104], [251, 239, 213], [23, 82, 74], [15, 61, 55], [185, 216, 202], [155, 190, 224], [227, 238, 247], [255, 253, 249], [28, 42, 40], [227, 221, 210]] as const satisfies Colour[]
const stripes = (x: number): boolean => Math.floor(x / 28) % 2 === 0

const water: Paint[] = [
  [box(0, 0, 600, 130), skySoft], [disc(492, 78, 44), sun], [disc(120, 84, 56, 20), white], [disc(162, 74, 42, 20), white], [disc(330, 58, 44, 14), white],
  [below(150, 6, 34), sky], [below(196, 7, 40, 60), [127, 171, 212]], [ring(300, 226, [112, 50], [54, 20]), white],
  [both(ring(300, 226, [112, 50], [54, 20]), stripes), [220, 118, 90]], [below(252, 8, 44, 20), [96, 148, 196]], [below(318, 9, 52, 90), [74, 126, 178]],
  [disc(452, 300, 30, 22), sun], [disc(478, 276, 17), sun], [box(490, 274, 508, 283, 4), [230, 150, 70]], [disc(481, 272, 2.6), ink], [below(312, 6, 40, 10), [74, 126, 178]],
]

const window = (left: number): Paint => [box(left, 148, left + 62, 202, 9), skySoft]
const wheel = (x: number): Paint[] => [[disc(x, 286, 34), ink], [disc(x, 286, 15), track]]
const bus: Paint[] = [
  [box(0, 0, 600, 290), sunSoft], [disc(88, 74, 34), sun], [disc(330, 66, 70, 20), white], [disc(384, 56, 46, 18), white],
  [disc(70, 262, 60, 84), greenSoft], [disc(566, 258, 52, 96), greenSoft], [box(64, 250, 76, 300), greenDeep], [box(560, 250, 572, 300), greenDeep],
  [box(0, 292, 600, 400), track], [box(0, 348, 600, 400), paper], [box(96, 122, 512, 284, 26), green], [box(96, 222, 512, 246), sun],
  window(118), window(190), window(262), window(334), [box(410, 148, 452, 272, 8), skySoft], [box(430, 148, 433, 272), green], [box(466, 148, 506, 214, 9), skySoft],
  [disc(500, 262, 8), sun], [box(226, 98, 330, 122, 8), greenDeep], [box(240, 105, 316, 115, 4), sunSoft], ...wheel(170), ...wheel(362),
]

export const scenes = { water: () => drawPng(600, 400, painted(skySoft, water)), bus: () => drawPng(600, 400, painted(paper, bus)) }
