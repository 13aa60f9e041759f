import { crc32, deflateSync } from 'node:zlib'

type Colour = readonly [red: number, green: number, blue: number]
/** Two points to the side and two down are mixed into one, so that edges are soft. */
const fine = 2

function chunk(name: string, says: Buffer): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(says.length)
  const body = Buffer.concat([Buffer.from(name, 'latin1'), says])
  const tail = Buffer.alloc(4)
  tail.writeUInt32BE(crc32(body))
  return Buffer.concat([head, body, tail])
}

/** A picture as PNG, from what colour each of its points has; points lie between 0 and width, 0 and height. */
export function drawPng(width: number, height: number, colourAt: (x: number, y: number) => Colour): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) mixed(colourAt, x, y).forEach((value, part) => { rows[y * (1 + width * 3) + 1 + x * 3 + part] = value })
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))])
}

function mixed(colourAt: (x: number, y: number) => Colour, x: number, y: number): number[] {
  const sum = [0, 0, 0]
  for (let place = 0; place < fine * fine; place += 1) {
    const colour = colourAt(x + ((place % fine) + 0.5) / fine, y + (Math.floor(place / fine) + 0.5) / fine)
    for (const part of [0, 1, 2] as const) sum[part]! += colour[part]
  }
  return sum.map((value) => Math.round(value / (fine * fine)))
}
