import { expect, test } from 'vitest'
import { html } from '../../../src/server/html/html.ts'

test('escapes whatever is not markup', () => {
  expect(html`<p title="${'"\'<&>'}">${'<b>'}</p>`.markup).toBe('<p title="&quot;&#39;&lt;&amp;&gt;">&lt;b&gt;</p>')
})
test('puts markup and lists of it in as they are', () => {
  expect(html`<ul>${['a', '<'].map((text) => html`<li>${text}</li>`)}</ul>`.markup).toBe('<ul><li>a</li><li>&lt;</li></ul>')
})
test('writes numbers, and nothing for what is not there', () => expect(html`${0}${undefined}${false}`.markup).toBe('0'))
