import { vi } from 'vitest'

/**
 * What drawing a picture needs of a browser, which happy-dom has not: an image of some size, and a canvas that packs it.
 * `image`: what the file so many times chosen unfolds to, none where it is no picture. `bytes`: how much it weighs as drawn.
 */
export function drawingBrowser() {
  const browser = {
    image: (_count: number): { width: number; height: number } | undefined => ({ width: 4000, height: 3000 }),
    loads: Promise.resolve() as Promise<void>,
    types: ['image/webp', 'image/jpeg', 'image/png'],
    bytes: (_width: number, _quality: number): number => 90_000,
    packed: [] as [type: string, width: number, quality: number][],
  }
  let count = 0
  vi.stubGlobal('Image', class {
    onload = () => {}
    onerror = () => {}
    naturalWidth = 0
    naturalHeight = 0
    set src(_url: string) { void browser.loads.then(() => this.#load(browser.image((count += 1)))) }
    #load(size: { width: number; height: number } | undefined): void {
      if (!size) return this.onerror()
      Object.assign(this, { naturalWidth: size.width, naturalHeight: size.height })
      this.onload()
    }
  })
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation((() => ({ fillRect() {}, drawImage() {} })) as never)
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function (this: HTMLCanvasElement, done, asked = 'image/png', quality = 1) {
    const type = browser.types.includes(asked) ? asked : 'image/png'
    browser.packed.push([type, this.width, quality as number])
    done(new Blob([new Uint8Array(browser.bytes(this.width, quality as number))], { type }))
  })
  return browser
}
