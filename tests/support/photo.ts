import type { Page } from 'playwright-core'
import { segment } from './pictures.ts'

/** Says, as a camera does, that it was held upright while the picture lies on its side; and where it was taken. */
const heldUpright = Buffer.concat([
  Buffer.from('Exif\0\0II*\0', 'latin1'), Buffer.from([8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0]), Buffer.from('55.6761 N 12.5683 E'),
])

/**
 * A photo as a phone takes it: three thousand points wide, lying on its side, its sky to be drawn uppermost. Drawn in a page,
 * so that no photo of anybody lies in the tests.
 */
export async function takePhoto(page: Page, name = 'foto.jpg'): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const drawn = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 3000, height: 2000 })
    const pen = canvas.getContext('2d')!
    const paint = (colour: string, left: number, width: number) => { pen.fillStyle = colour; pen.fillRect(left, 0, width, 2000) }
    // Turned a quarter to the right, what lies to the left is on top.
    paint('#0000ff', 0, 1500)
    paint('#00aa00', 1500, 1500)
    return canvas.toDataURL('image/jpeg', 0.9)
  })
  const bytes = Buffer.from(drawn.slice(drawn.indexOf(',') + 1), 'base64')
  return { name, mimeType: 'image/jpeg', buffer: Buffer.concat([bytes.subarray(0, 2), segment(0xe1, heldUpright), bytes.subarray(2)]) }
}
