import type { Municipality } from '../../contract/records/municipality.ts'
import { publicWords as words } from '../../words/da/public.ts'
import { html, type Html } from './html.ts'

/** The mark, a door with light behind it, and whose it is. */
export function brand(municipality?: string): Html {
  return html`<header class="top">
<svg viewBox="64 76 384 360" aria-hidden="true"><path d="M116 404V236a140 140 0 0 1 280 0v168h-40V236a100 100 0 0 0-200 0v168z" fill="var(--green)"/><circle cx="292" cy="318" r="42" fill="var(--sun)"/><path d="M156 404V236c0-34 17-64 43-82l21 30a20 20 0 0 1 4 12v230a12 12 0 0 1-16 11z" fill="var(--green)" opacity=".82"/><circle cx="204" cy="306" r="9" fill="var(--sun)"/><path d="M84 404h344" stroke="var(--green)" stroke-width="24" stroke-linecap="round"/></svg>
<p><b>${words.brand}</b>${municipality !== undefined && html`<br><span class="soft small">${municipality}</span>`}</p>
</header>`
}

/** How to reach the municipality. */
export function contact({ phone, email, address, openingHours }: Municipality): Html {
  return html`<dl class="facts">
<div><dt>${words.phone}</dt><dd>${phoneLink(phone)}</dd></div>
<div><dt>${words.email}</dt><dd><a href="mailto:${email}">${breakable(email)}</a></dd></div>
<div><dt>${words.openingHours}</dt><dd>${together(openingHours)}</dd></div>
<div><dt>${words.address}</dt><dd>${address}</dd></div>
</dl>`
}

/** What a line must not break in two: `§ 86`, `9–15`. */
export const together = (text: string): string => text.replace(/§ (?=\d)/g, '§\u00a0').replace(/(?<=\d)–(?=\d)/g, '–\u2060')

/** May break after its @ where the screen is narrow, and not in the middle of a word. */
const breakable = (email: string): Html => html`${email.split('@').map((part, index) => html`${index > 0 && html`@<wbr>`}${part}`)}`

/** A number that a thumb can call. */
export const phoneLink = (phone: string): Html => html`<a class="whole" href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>`
