import { describe, expect, it } from 'vitest'
import { whatNext } from '../../../src/client/components/wish/what-next.ts'
import WishSummary from '../../../src/client/components/wish/WishSummary.vue'
import type { WishFields } from '../../../src/contract/records/wish.ts'
import { wish as words } from '../../../src/words/da/wish.ts'
import { mounted } from '../made.ts'
import { today, who } from './made-wishes.ts'

const agreed: WishFields = { rhythm: 'weekly', channels: ['call', 'message'], avoid: 'Ring ikke om natten' }
const less: WishFields['justNow'] = { change: 'less', until: '2026-12-20' }
const next = (fields: WishFields, stands: WishFields | undefined = agreed) => whatNext(fields, stands, 'Sofie')

describe('what becomes of a wish once it is sent', () => {
  it.each([
    ['a first wish is answered, each thing', { rhythm: 'monthly' }, undefined, [words.whatNext('Sofie')]],
    ['a first wish for less stands at once, and the rest is answered', { rhythm: 'monthly', justNow: less }, undefined, [words.lessAtOnce('Sofie'), words.whatNext('Sofie')]],
    ['what was changed is answered, and the agreement stands until then', { ...agreed, rhythm: 'monthly' }, agreed, [words.answersNew('Sofie'), words.standsUntil]],
    ['channels in another order are another wish', { ...agreed, channels: ['message', 'call'] }, agreed, [words.answersNew('Sofie'), words.standsUntil]],
    ['less alone stands at once', { ...agreed, justNow: less }, agreed, [words.atOnce('Sofie')]],
    ['more has to be answered', { ...agreed, justNow: { change: 'more', until: '2026-12-20' } }, agreed, [words.answersNew('Sofie'), words.standsUntil]],
    ['less stands at once beside what is answered', { ...agreed, rhythm: 'monthly', justNow: less }, agreed, [words.lessAtOnce('Sofie'), words.answersNew('Sofie'), words.standsUntil]],
    ['something taken away stands at once', { rhythm: 'weekly', channels: ['call', 'message'] }, agreed, [words.atOnce('Sofie')]],
    ['the same again needs no sending, blanks at its end or not', { ...agreed, avoid: 'Ring ikke om natten ' }, agreed, [words.unchanged]],
    ['nothing chosen says nothing', { rhythm: undefined }, undefined, []],
  ] as [string, WishFields, WishFields | undefined, string[]][])('%s', (_what, fields, stands, says) => expect(whatNext(fields, stands, 'Sofie')).toEqual(says))

  it('is told under the summary, with the talk it takes the place of', () => {
    const summary = (hasTalk: boolean) => mounted(WishSummary, { props: { fields: { ...agreed, justNow: less }, who, today, faults: [], stepTo: () => '/', agreed, hasTalk } }).find('[data-testid=wish-what-next]').text()
    expect([summary(false), summary(true)]).toEqual([next({ ...agreed, justNow: less })[0]!.replace('Sofie', who.worker), expect.stringContaining(words.replacesTalk)])
  })
})
