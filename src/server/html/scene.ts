import { html } from './html.ts'

// An open door with light in it, somebody who waits there, and a family on the way. Colours follow the page's tokens.
const figure = (x: number, top: number, width: number, head: string, body: string) => {
  const half = width / 2
  return html`<circle cx="${x}" cy="${top + half * 0.6}" r="${half * 0.62}" fill="${head}"/><path d="M${x - half} 132v${-(104 - top - half * 1.5)}a${half} ${half} 0 0 1 ${width} 0v${104 - top - half * 1.5}z" fill="${body}"/>`
}

/** Says nothing that the words do not say, so it is hidden from those who listen. */
export const scene = html`<svg class="scene" viewBox="0 0 432 150" aria-hidden="true">
<path d="M318 132 230 150h168l-22-18z" fill="var(--sun-soft)"/>
<path d="M308 132V66a39 39 0 0 1 78 0v66" fill="var(--sun)" stroke="var(--green)" stroke-width="8"/>
<path d="M308 132V66c0-13 6-24 16-31l15 20v88z" fill="var(--green)"/><circle cx="330" cy="98" r="3.2" fill="var(--sun)"/>
<path d="M8 132h416" stroke="var(--green)" stroke-width="5" stroke-linecap="round"/>
${figure(262, 34, 44, '#e3b08c', 'var(--track-green)')}
<path d="M246 92 224 70" stroke="var(--track-green)" stroke-width="11" stroke-linecap="round"/>
${figure(58, 36, 46, '#b97f5b', 'var(--sky)')}
${figure(112, 68, 32, '#e3b08c', 'var(--sun)')}
${figure(162, 30, 46, '#e3b08c', 'var(--green)')}
</svg>`
