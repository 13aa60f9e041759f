import type { Municipality } from '../../contract/records/municipality.ts'
import { publicWords as words } from '../../words/da/public.ts'
import { html, type Html } from './html.ts'
import { page } from './page.ts'
import { brand, contact, phoneLink, together } from './parts.ts'
import { scene } from './scene.ts'

type Seen = { municipality: Municipality | undefined; who: { staff: boolean } | null; hasStaffLogin: boolean }

/** What this is, whom to turn to, how long a case takes, one link in. */
export function publicPage({ municipality, who, hasStaffLogin }: Seen): string {
  const beside = municipality ? [turnTo(municipality), acute(municipality), caseTimes(municipality)] : [notLoaded]
  const title = municipality ? words.title(municipality.name) : words.brand
  return page(title, html`<div class="wrap">
${brand(municipality?.name)}
<main class="columns">
<div class="stack">${hero(who, hasStaffLogin)}${municipality?.isMadeUp && madeUp(municipality)}${can}</div>
<div class="stack beside">${beside}</div>
${digitalPost}
</main>
</div>`)
}

function hero(who: Seen['who'], hasStaffLogin: boolean): Html {
  return html`<div class="hero">${scene}<h1>${words.heading}</h1><p>${words.lead}</p>
${who ? onward(who) : html`<a class="button" href="/login" data-testid="login">${words.logIn}</a>`}
${!who && hasStaffLogin && html`<a class="quiet" href="/login?as=staff">${words.logInStaff}</a>`}</div>`
}

function onward({ staff }: { staff: boolean }): Html {
  return html`<a class="button" href="${staff ? '/arbejde' : '/overblik'}" data-testid="login">${staff ? words.toWork : words.toHome}</a>`
}

const madeUp = ({ name }: Municipality) =>
  html`<section class="card sun"><h2>${words.madeUpHeading}</h2><p>${words.madeUp(name)}</p></section>`

const icon = (path: string) =>
  html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${path}"/></svg>`
const icons = [
  'M4 5h16v11H10l-4 4v-4H4z',
  'M5 6h14v14H5zM5 10h14M9 3v4M15 3v4M9 15l2 2 4-4',
  'M5 12l3 3 5-6M5 20h14M15 12h4M5 5h14',
]
const can = html`<section class="card"><h2>${words.canHeading}</h2>
<ul class="can">${words.can.map((line, index) => html`<li>${icon(icons[index]!)}<span>${line}</span></li>`)}</ul></section>`

const turnTo = (municipality: Municipality) =>
  html`<section class="card"><h2>${words.turnToHeading}</h2><p>${municipality.turnTo}</p>${contact(municipality)}</section>`

const acute = ({ phone }: Municipality) => html`<section class="card sun"><h2>${words.acuteHeading}</h2>
<p>${words.acute} ${phoneLink(phone)}. ${words.acuteDanger}</p></section>`

function caseTimes({ caseTimes: times }: Municipality): Html {
  const content = times.length === 0 ? html`<p>${words.noCaseTimes}</p>` : timesTable(times)
  return html`<section class="card"><h2 id="times">${words.caseTimesHeading}</h2>${content}
<details><summary>${words.lawSummary}</summary><p>${words.law}</p></details></section>`
}

function timesTable(times: Municipality['caseTimes']): Html {
  return html`<table aria-labelledby="times"><caption>${words.caseTimesCaption}</caption>
<thead><tr><th scope="col">${words.area}</th><th scope="col">${words.time}</th></tr></thead>
<tbody>${times.map(({ area, time }) => html`<tr><th scope="row">${together(area)}</th><td>${time}</td></tr>`)}</tbody></table>
<p class="soft">${words.caseTimesLate}</p>`
}

const digitalPost = html`<section class="card sky"><h2>${words.digitalPostHeading}</h2><p>${words.digitalPost}</p></section>`
const notLoaded = html`<section class="card sun"><h2>${words.notLoadedHeading}</h2><p>${words.notLoaded}</p></section>`
