import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { drawPicture } from '../../../src/client/components/told/draw-picture.ts'
import { drawingBrowser } from '../../support/drawing-browser.ts'

let browser: ReturnType<typeof drawingBrowser>
beforeEach(() => {
  browser = drawingBrowser()
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x')
  vi.spyOn(URL, 'revokeObjectURL').mockReturnValue(undefined)
})
afterEach(() => { vi.unstubAllGlobals(); vi.restoreAllMocks() })

const file = (bytes = 1) => Object.defineProperty(new File(['x'], 'foto.jpg'), 'size', { value: bytes })

describe('a photo', () => {
  it('is drawn smaller, its longer edge 1,280, and its address is let go', async () => {
    expect(await drawPicture(file())).toMatchObject({ type: 'image/webp', width: 1280, height: 960, bytes: { byteLength: 90_000 } })
    browser.image = () => ({ width: 1000, height: 4000 })
    expect(await drawPicture(file())).toMatchObject({ width: 320, height: 1280 })
    expect(vi.mocked(URL.revokeObjectURL)).toHaveBeenCalledTimes(2)
  })

  it('that is small already is not drawn larger', async () => {
    browser.image = () => ({ width: 300, height: 200 })
    expect(await drawPicture(file())).toMatchObject({ width: 300, height: 200 })
  })

  it('is drawn more loosely, then smaller, until it is below 200 kB', async () => {
    browser.bytes = (width, quality) => width * quality * 300
    expect(await drawPicture(file())).toMatchObject({ width: 960 })
    expect(browser.packed.map(([, width, quality]) => [width, quality])).toEqual([[1280, 0.8], [1280, 0.6], [960, 0.6]])
  })

  it('is a JPEG where the browser writes no WebP', async () => {
    browser.types = ['image/jpeg', 'image/png']
    expect(await drawPicture(file())).toMatchObject({ type: 'image/jpeg' })
  })

  it('that stays too heavy, unfolds to too much, or is a vast file is too large', async () => {
    browser.bytes = () => 400_001
    expect(await drawPicture(file())).toBe('too-large')
    browser.bytes = () => 300_000
    expect(await drawPicture(file())).toMatchObject({ bytes: { byteLength: 300_000 } })
    browser.image = () => ({ width: 20_000, height: 20_000 })
    expect(await drawPicture(file())).toBe('too-large')
    expect(await drawPicture(file(60_000_001))).toBe('too-large')
  })

  it('that is none, is empty, or that the phone cannot unfold is unreadable', async () => {
    browser.image = () => undefined
    expect(await drawPicture(file())).toBe('unreadable')
    browser.image = () => ({ width: 0, height: 0 })
    expect(await drawPicture(file())).toBe('unreadable')
    browser.image = () => ({ width: 10, height: 10 })
    vi.mocked(HTMLCanvasElement.prototype.toBlob).mockImplementation((done) => done(null))
    expect(await drawPicture(file())).toBe('unreadable')
    vi.mocked(HTMLCanvasElement.prototype.getContext).mockReturnValue(null)
    expect(await drawPicture(file())).toBe('unreadable')
  })
})
