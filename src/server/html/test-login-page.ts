import type { DemoPerson } from '../db/tables.ts'
import { loginWords } from '../../words/da/login.ts'
import { brand } from './parts.ts'
import { html, type Html } from './html.ts'
import { page } from './page.ts'

const words = loginWords.test

/** A made-up person as the test login lists them. */
export type ListedPerson = DemoPerson & { name: string; subject: string }

/** Everybody one may be, as buttons of one form; no password. */
export function testLoginPage(uid: string, people: ListedPerson[]): string {
  return page(loginWords.title, html`<div class="wrap">
${brand()}
<main class="columns">
<div class="stack"><div class="hero"><h1>${words.heading}</h1><p>${words.lead}</p></div>
<section class="card sun"><h2>${words.madeUpHeading}</h2><p>${words.madeUp}</p></section></div>
<form class="groups beside" method="post" action="/test-login/interaction/${uid}">
${people.length === 0 && html`<div class="card"><h2>${words.emptyHeading}</h2><p>${words.empty}</p></div>`}
${group(words.parents, people.filter(({ role }) => role === 'parent'))}
${group(words.staff, people.filter(({ role }) => role !== 'parent'))}
</form>
</main>
</div>`)
}

function group(heading: string, people: ListedPerson[]): Html | undefined {
  if (people.length === 0) return undefined
  return html`<section class="stack"><h2>${heading}</h2><ul class="people">${people.map(button)}</ul></section>`
}

function button({ name, subject, role, line }: ListedPerson): Html {
  return html`<li><button class="person" name="person" value="${subject}" data-testid="login-as" data-role="${role}">
<span class="initials" aria-hidden="true">${initials(name)}</span><span><b>${name}</b><span class="soft">${line}</span></span>
</button></li>`
}

const initials = (name: string) => name.split(' ').map((part) => part[0]).filter((_, index, all) => index === 0 || index === all.length - 1).join('')
