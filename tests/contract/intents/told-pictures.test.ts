import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal, type Intent } from '../../../src/contract/intents/intent.ts'
import { toldAccept, toldRemove, toldSuggest, toldWrite } from '../../../src/contract/intents/told.ts'
import { beginning, emptyTold, isBlank, toldOf, type ToldPlace, writingOf } from '../../../src/contract/rules/told-draft.ts'
import { picturesIn } from '../../../src/contract/rules/pictures.ts'
import { runs } from '../../support/counts.ts'
import { contextOf, idOf, mate, parent, storeOf, worker } from '../support.ts'
import { picturesArb } from './arbitraries.ts'

const other = { person: idOf(4), name: 'Anders Friis', role: 'parent' as const }
const at = (actor: typeof parent, id: number) => contextOf(actor, { intent: idOf(id) })
const picture = (number: number, alt = '') => ({ id: idOf(number), alt, width: 1280, height: 960 })
const who = { section: null, child: null, topic: 'who' as const, title: null, text: 'Emil er syv år.', base: 0 }
const again = { ...who, section: idOf(100), base: 1 }

function withPictures(...pictures: ReturnType<typeof picture>[]) {
  const store = storeOf()
  store.take(toldWrite, { ...who, pictures }, at(parent, 100))
  const standing = () => store.known.get('told', idOf(100))?.body
  return { ...store, standing }
}

describe('pictures on the family\'s own page', () => {
  it('stand with the words, in their order, and in the version for ever', () => {
    const store = withPictures(picture(50, 'Emil i vandet'), picture(51))
    expect(store.standing()?.pictures).toEqual([picture(50, 'Emil i vandet'), picture(51)])
    expect(store.bodies('told-version')[0]?.pictures).toEqual([picture(50, 'Emil i vandet'), picture(51)])
  })

  it('may stand alone, but not nothing at all', () => {
    const store = storeOf()
    store.take(toldWrite, { ...who, text: '', pictures: [picture(50)] }, at(parent, 100))
    expect(store.known.get('told', idOf(100))?.body).toMatchObject({ text: '', pictures: [picture(50)] })
    expect(store.take(toldWrite, { ...again, text: '', pictures: [] }, at(parent, 101))).toEqual({ refused: 'told-empty' })
    expect(store.take(toldWrite, { ...who, topic: 'hard', text: '' }, at(parent, 102))).toEqual({ refused: 'told-empty' })
  })

  it('change their order, or are taken off, as a new version, and the earlier one keeps its own', () => {
    const store = withPictures(picture(50), picture(51))
    store.take(toldWrite, { ...again, pictures: [picture(51), picture(50)] }, at(other, 101))
    store.take(toldWrite, { ...again, base: 2, pictures: [picture(50)] }, at(parent, 102))
    store.take(toldWrite, { ...again, base: 3, pictures: [] }, at(parent, 103))
    expect(store.bodies('told-version').map(picturesIn)).toEqual([[50, 51], [51, 50], [50], []].map((ids) => ids.map(idOf)))
    expect(store.standing()).not.toHaveProperty('pictures')
  })

  it('stay when an app that knows none writes the words anew', () => {
    const store = withPictures(picture(50))
    store.take(toldWrite, { ...again, text: 'Emil er otte år.' }, at(other, 101))
    expect(store.standing()).toMatchObject({ text: 'Emil er otte år.', pictures: [picture(50)], version: 2 })
  })

  it('stay when a worker\'s suggestion is taken in', () => {
    const store = withPictures(picture(50))
    store.take(toldSuggest, { ...again, text: 'Emil er otte.' }, at(worker, 200))
    store.take(toldAccept, { suggestion: idOf(200), base: 1, text: 'Emil er otte.' }, at(parent, 201))
    expect(store.standing()).toMatchObject({ text: 'Emil er otte.', pictures: [picture(50)] })
  })

  it('go with a section that is taken off, and come again with it', () => {
    const store = withPictures(picture(50))
    store.take(toldRemove, { section: idOf(100), base: 1 }, at(parent, 101))
    expect([store.standing(), picturesIn(store.bodies('told-version').at(-1))]).toEqual([undefined, []])
    store.take(toldWrite, { ...again, base: 0, pictures: [picture(50)] }, at(parent, 102))
    expect(store.standing()).toMatchObject({ version: 3, pictures: [picture(50)] })
  })

  it('after any writing, from old apps and new: no section is empty, and what stands is what its newest version holds', () => {
    const someText = fc.constantFrom('', 'Emil', 'Emil er syv.')
    const writing = fc.tuple(fc.record({ text: someText, base: fc.nat(3) }), fc.record({ pictures: picturesArb }, { requiredKeys: [] })).map(([said, more]) => ({ intent: toldWrite as unknown as Intent, payload: { ...who, section: idOf(1), ...said, ...more } as object, actor: other }))
    const suggesting = someText.filter(Boolean).map((text) => ({ intent: toldSuggest as unknown as Intent, payload: { ...who, text } as object, actor: mate }))
    const accepting = fc.record({ suggestion: fc.integer({ min: 1, max: 12 }).map(idOf), base: fc.nat(3), text: fc.constant('Ja') }).map((payload) => ({ intent: toldAccept as unknown as Intent, payload: payload as object, actor: parent }))
    fc.assert(fc.property(fc.array(fc.oneof(writing, suggesting, accepting), { maxLength: 20 }), (steps) => {
      const store = storeOf()
      steps.forEach(({ intent, payload, actor }, place) => {
        const before = store.bodies('told')[0]
        const effect = store.take(intent, payload, at(actor, place + 1))
        const says = 'pictures' in payload
        const now = store.bodies('told')[0]
        if (!isRefusal(effect) && now && !says) expect(picturesIn(now)).toEqual(picturesIn(before))
        if (!isRefusal(effect) && now && says) expect(picturesIn(now)).toEqual(picturesIn(payload))
        expect(now === undefined || now.text !== '' || picturesIn(now).length > 0).toBe(true)
      })
      const newest = store.bodies('told-version').sort((one, two) => one.version - two.version).at(-1)
      expect([newest?.text, picturesIn(newest)]).toEqual([store.bodies('told')[0]?.text, picturesIn(store.bodies('told')[0])])
    }), { numRuns: runs(300, 10_000) })
  })
})

describe('what is being written', () => {
  const section = () => withPictures(picture(50)).known.get('told', idOf(100))!
  const place = (): ToldPlace => ({ key: '- who', child: null, topic: 'who', section: section(), title: 'Hvem Emil er' })

  it('begins with the pictures that stand, and says them when it is saved', () => {
    expect(writingOf(place(), beginning(place())).pictures).toEqual([picture(50)])
  })

  it('says nothing of pictures where an app began it that knew none, and as a suggestion never', () => {
    const { pictures: _none, ...old } = beginning(place())
    expect([writingOf(place(), old), toldOf(place(), beginning(place()))].filter((one) => 'pictures' in one)).toEqual([])
  })

  it('is blank without words and without a picture', () => {
    expect([emptyTold, { ...emptyTold, text: ' ' }, { ...emptyTold, pictures: [] }, { ...emptyTold, pictures: [picture(50)] }, { ...emptyTold, text: 'Emil' }].map(isBlank)).toEqual([true, true, true, false, false])
  })
})
