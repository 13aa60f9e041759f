import type { Municipality } from '../../contract/records/municipality.ts'
import { publicWords as words } from '../../words/da/public.ts'
import { html, type Html } from './html.ts'

/** The mark, a door with light behind it, and whose it is. */
export function brand(municipality?: string): Html {
  return html`<header class="top">
<svg viewBox="0 0 36 36" aria-hidden="true"><rect width="36" height="36" rx="11" fill="var(--green)"/><path d="M11 28V13a7 7 0 0 1 14 0v15" fill="none" stroke="var(--on-green)" stroke-width="2.6" stroke-linecap="round"/><circle cx="20.6" cy="20" r="1.9" fill="var(--on-green)"/><path d="M8 28h20" stroke="var(--on-green)" stroke-width="2.6" stroke-linecap="round"/></svg>
<p><b>${words.brand}</b>${municipality !== undefined && html`<br><span class="soft small">${municipality}</span>`}</p>
</header>`
}

/** How to reach the municipality. */
export function contact({ phone, email, address, openingHours }: Municipality): Html {
  return html`<dl class="facts">
<div><dt>${words.phone}</dt><dd><a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a></dd></div>
<div><dt>${words.email}</dt><dd><a href="mailto:${email}">${email}</a></dd></div>
<div><dt>${words.openingHours}</dt><dd>${openingHours}</dd></div>
<div><dt>${words.address}</dt><dd>${address}</dd></div>
</dl>`
}
