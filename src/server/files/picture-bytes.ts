import { mostEdge, type PictureType } from '../../contract/rules/pictures.ts'
import { cleanJpeg } from './jpeg.ts'
import { cleanPng } from './png.ts'
import { cleanWebp } from './webp.ts'

/** A picture's parts that draw it, and how large it is drawn; undefined where it is no whole picture of the type. */
export type Clean = { bytes: Buffer; width: number; height: number } | undefined

const cleaners: Record<PictureType, (bytes: Buffer) => Clean> = { 'image/jpeg': cleanJpeg, 'image/png': cleanPng, 'image/webp': cleanWebp }

/**
 * The picture as it may be kept: nothing that is not needed to draw it, above all not where and by whom it was taken. A
 * phone has drawn it anew already; this is for whatever else may send.
 */
export function cleanPicture(type: PictureType, bytes: Buffer): Buffer | 'wrong-type' | 'too-large' {
  const clean = cleaners[type](bytes)
  if (!clean || clean.width < 1 || clean.height < 1) return 'wrong-type'
  return Math.max(clean.width, clean.height) > mostEdge ? 'too-large' : clean.bytes
}
