import { mostPictureBytes } from '../../../contract/rules/pictures.ts'

/** A picture drawn anew: small enough for a data plan, upright, and without anything the camera wrote beside it. */
export type Drawn = { bytes: ArrayBuffer; type: string; width: number; height: number }

/** Beyond this a phone runs out of memory while it unfolds the picture. */
const mostFileBytes = 60_000_000
const mostPoints = 120_000_000

/** What is tried until a picture is small enough: the longer edge, and how closely it is drawn. */
const tries = [[1280, 0.8], [1280, 0.6], [960, 0.6], [640, 0.5]] as const
const aimBytes = 200_000

/** Reads a file that a person chose. An element heeds the way the camera was held, which a canvas then has drawn in. */
async function imageOf(url: string): Promise<HTMLImageElement> {
  const image = new Image()
  await new Promise((resolve, reject) => { image.onload = resolve; image.onerror = reject; image.src = url })
  return image
}

function canvasOf(image: HTMLImageElement, edge: number): HTMLCanvasElement {
  const scale = Math.min(1, edge / Math.max(image.naturalWidth, image.naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
  const pen = canvas.getContext('2d')!
  pen.imageSmoothingQuality = 'high'
  // What is see-through would be black as a JPEG.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas
}

const packed = (canvas: HTMLCanvasElement, type: string, quality: number) => new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality))

/** As WebP; a browser that cannot writes another type, and then JPEG. */
async function blobOf(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  const webp = await packed(canvas, 'image/webp', quality)
  return webp?.type === 'image/webp' ? webp : packed(canvas, 'image/jpeg', quality)
}

async function drawn(image: HTMLImageElement): Promise<Drawn | 'too-large' | 'unreadable'> {
  let last: { blob: Blob; canvas: HTMLCanvasElement } | undefined
  for (const [edge, quality] of tries) {
    const canvas = canvasOf(image, edge)
    const blob = await blobOf(canvas, quality)
    if (!blob) return 'unreadable'
    last = { blob, canvas }
    if (blob.size <= aimBytes) break
  }
  const { blob, canvas } = last!
  if (blob.size > mostPictureBytes) return 'too-large'
  return { bytes: await blob.arrayBuffer(), type: blob.type, width: canvas.width, height: canvas.height }
}

export async function drawPicture(file: File): Promise<Drawn | 'too-large' | 'unreadable'> {
  if (file.size > mostFileBytes) return 'too-large'
  const url = URL.createObjectURL(file)
  try {
    const image = await imageOf(url)
    const points = image.naturalWidth * image.naturalHeight
    return points > mostPoints ? 'too-large' : points > 0 ? await drawn(image) : 'unreadable'
  } catch {
    return 'unreadable'
  } finally {
    URL.revokeObjectURL(url)
  }
}
