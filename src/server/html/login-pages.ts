import type { Municipality } from '../../contract/records/municipality.ts'
import { loginWords as words } from '../../words/da/login.ts'
import { brand, contact } from './parts.ts'
import { html, type Html } from './html.ts'
import { page } from './page.ts'

const again = html`<a class="button" href="/login">${words.tryAgain}</a>`
const front = html`<a class="quiet" href="/">${words.toFront}</a>`

/** The way in was broken off (`failed`), or the issuer does not answer (`notNow`). */
export function errorPage(kind: 'failed' | 'notNow'): string {
  const heading = { failed: words.failedHeading, notNow: words.notNowHeading }[kind]
  return calmPage(heading, html`<p>${words[kind]}</p><p>${again}</p>`)
}

/** Somebody real whom we do not know: whom to call. */
export function unknownPersonPage(municipality: Municipality | undefined): string {
  const call = municipality
    ? html`<p>${words.whomToCall}</p>${contact(municipality)}`
    : html`<p>${words.whomToCallUnknown}</p>`
  return calmPage(words.unknownHeading, html`<p>${words.unknown}</p>${call}`)
}

function calmPage(heading: string, content: Html): string {
  return page(words.title, html`<main class="wrap narrow">
${brand()}
<div class="card"><h1>${heading}</h1>${content}</div>
<p>${front}</p>
</main>`)
}
