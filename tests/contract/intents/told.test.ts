import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal, type Intent } from '../../../src/contract/intents/intent.ts'
import { decidesRemove, decidesSet } from '../../../src/contract/intents/decides.ts'
import { toldAccept, toldDecline, toldRead, toldRemove, toldSuggest, toldWithdraw, toldWrite } from '../../../src/contract/intents/told.ts'
import { decidesFor, inOrderOfDecision } from '../../../src/contract/rules/decides.ts'
import { inOrder, readingOf, shown, unread } from '../../../src/contract/rules/told.ts'
import { runs } from '../../support/counts.ts'
import { contextOf, idOf, maja, mate, now, parent, sofie, storeOf, type Store, worker } from '../support.ts'

const other = { person: idOf(4), name: 'Anders Friis', role: 'parent' as const }
const who = { section: null, child: null, topic: 'who' as const, title: null, text: 'Emil er syv år og elsker vand.', base: 0 }
const at = (actor: typeof parent, id: number) => contextOf(actor, { intent: idOf(id) })
const section = (store: Store, id = idOf(100)) => store.known.get('told', id)?.body
const withEmil = () => {
  const store = storeOf()
  store.take(toldWrite, who, at(parent, 100))
  return store
}

describe('the family\'s own page', () => {
  it('has a section from the first text, kept as its first version', () => {
    const store = withEmil()
    expect(section(store)).toMatchObject({ text: who.text, version: 1, byName: 'Mette Lund' })
    expect(store.bodies('told-version')).toMatchObject([{ section: idOf(100), version: 1, text: who.text }])
  })

  it('keeps every version when a text is written anew', () => {
    const store = withEmil()
    store.take(toldWrite, { ...who, section: idOf(100), base: 1, text: 'Emil er otte år.' }, at(other, 101))
    expect(section(store)).toMatchObject({ text: 'Emil er otte år.', version: 2, byName: 'Anders Friis' })
    expect(store.bodies('told-version').map(({ text }) => text)).toEqual([who.text, 'Emil er otte år.'])
  })

  it('lets the first of two stand, whether both began the section or both changed it', () => {
    const store = withEmil()
    expect(store.take(toldWrite, { ...who, text: 'Anders\' tekst' }, at(other, 101))).toEqual({ refused: 'told-changed' })
    store.take(toldWrite, { ...who, section: idOf(100), base: 1, text: 'Mettes' }, at(parent, 102))
    expect(store.take(toldWrite, { ...who, section: idOf(100), base: 1, text: 'Anders\'' }, at(other, 103))).toEqual({ refused: 'told-changed' })
    expect(section(store)?.text).toBe('Mettes')
  })

  it('takes as many sections under own headings as wanted, each with a heading', () => {
    const store = storeOf()
    expect(store.take(toldWrite, { ...who, topic: 'own' }, at(parent, 100))).toEqual({ refused: 'told-without-title' })
    store.take(toldWrite, { ...who, topic: 'own', title: 'Når vi rejser' }, at(parent, 101))
    store.take(toldWrite, { ...who, topic: 'own', title: 'Søskende' }, at(parent, 102))
    expect(store.bodies('told')).toHaveLength(2)
  })

  it('takes a section away without losing a text, and goes on counting when it comes again', () => {
    const store = withEmil()
    store.take(toldRemove, { section: idOf(100), base: 1 }, at(parent, 101))
    expect([section(store), store.bodies('told-version').length]).toEqual([undefined, 2])
    store.take(toldWrite, { ...who, section: idOf(100), base: 0 }, at(parent, 102))
    expect(section(store)?.version).toBe(3)
  })

  it('does not take away a text that was written meanwhile', () => {
    const store = withEmil()
    store.take(toldWrite, { ...who, section: idOf(100), base: 1, text: 'Nyt' }, at(other, 101))
    expect(store.take(toldRemove, { section: idOf(100), base: 1 }, at(parent, 102))).toEqual({ refused: 'told-changed' })
  })

  it('is read in its order, one\'s own headings last', () => {
    const store = storeOf()
    store.take(toldWrite, { ...who, topic: 'own', title: 'Søskende' }, at(parent, 100))
    store.take(toldWrite, { ...who, topic: 'tired' }, at(parent, 101))
    store.take(toldWrite, who, at(parent, 102))
    expect(inOrder(store.known.all('told')).map(({ body }) => body.topic)).toEqual(['who', 'tired', 'own'])
  })
})

describe('a professional\'s suggestion', () => {
  const suggested = () => {
    const store = withEmil()
    store.take(toldSuggest, { ...who, section: idOf(100), base: 1, text: 'Emil er otte år og elsker vand.' }, at(worker, 200))
    return store
  }

  it('changes nothing on the page by itself', () => {
    expect(section(suggested())?.text).toBe(who.text)
  })

  it('becomes the page\'s when a parent accepts it, in her own wording if she likes, and says who suggested it', () => {
    const store = suggested()
    store.take(toldAccept, { suggestion: idOf(200), base: 1, text: 'Emil er otte nu. Han elsker vand.' }, at(parent, 201))
    expect(section(store)).toMatchObject({ text: 'Emil er otte nu. Han elsker vand.', version: 2, byName: 'Mette Lund' })
    expect(store.bodies('told-version').at(-1)).toMatchObject({ suggestedBy: 'Sofie Krog' })
    expect(store.bodies('told-suggestion')).toMatchObject([{ state: 'accepted', answer: { byName: 'Mette Lund' } }])
  })

  it('accepted over a text that has changed is refused, so that nobody overwrites unseen', () => {
    const store = suggested()
    store.take(toldWrite, { ...who, section: idOf(100), base: 1, text: 'Nyt' }, at(other, 201))
    expect(store.take(toldAccept, { suggestion: idOf(200), base: 1, text: 'Emil' }, at(parent, 202))).toEqual({ refused: 'told-changed' })
  })

  it('is answered once: the first answer stands', () => {
    const store = suggested()
    store.take(toldDecline, { suggestion: idOf(200), words: 'Det er ikke sådan, vi siger det.' }, at(parent, 201))
    expect(store.take(toldAccept, { suggestion: idOf(200), base: 1, text: 'Emil' }, at(other, 202))).toEqual({ refused: 'told-answered' })
    expect(store.take(toldWithdraw, { suggestion: idOf(200) }, at(worker, 203))).toEqual({ refused: 'told-answered' })
  })

  it('can be withdrawn by whoever made it, and nobody else', () => {
    const store = suggested()
    expect(store.take(toldWithdraw, { suggestion: idOf(200) }, at(mate, 201))).toEqual({ refused: 'may-not' })
    store.take(toldWithdraw, { suggestion: idOf(200) }, at(worker, 202))
    expect(store.bodies('told-suggestion')[0]?.state).toBe('withdrawn')
  })
})

describe('having read the page', () => {
  it('is told of this version, and no longer once a text is new', () => {
    const store = withEmil()
    const read = () => store.known.get('told-read', sofie)?.body
    expect(readingOf(store.known.all('told'), read())).toEqual({ state: 'none' })
    store.take(toldRead, { sections: shown(store.known.all('told')) }, at(worker, 300))
    expect(readingOf(store.known.all('told'), read())).toEqual({ state: 'this', at: now })
    store.take(toldWrite, { ...who, section: idOf(100), base: 1, text: 'Nyt' }, at(parent, 301))
    expect(readingOf(store.known.all('told'), read()).state).toBe('earlier')
    expect(unread(store.known.all('told'), read()).map(({ id }) => id)).toEqual([idOf(100)])
  })

  it('is each worker\'s own, and never of a text that is not there yet', () => {
    const store = withEmil()
    expect(store.take(toldRead, { sections: { [idOf(100)]: 2, [idOf(7)]: 1 } }, at(mate, 300))).toEqual([])
    store.take(toldRead, { sections: { [idOf(100)]: 1 } }, at(mate, 301))
    expect([store.known.get('told-read', maja)?.body.name, store.known.get('told-read', sofie)]).toEqual(['Maja Holm', undefined])
  })
})

describe('after any interleaving of both parents and both workers', () => {
  const text = fc.integer({ min: 0, max: 1e6 }).map((number) => `Tekst ${number}`)
  const base = fc.nat(4)
  const pageOf = fc.constantFrom({ section: null, topic: 'who' as const }, { section: idOf(1), topic: 'who' as const }, { section: idOf(2), topic: 'hard' as const })
  const suggestion = fc.integer({ min: 1, max: 12 }).map(idOf)
  const step = <P>(intent: Intent<P>, payload: fc.Arbitrary<unknown>, actors: readonly (typeof parent)[]) =>
    fc.record({ intent: fc.constant(intent as unknown as Intent), payload, actor: fc.constantFrom(...actors) })
  const texts = fc.record({ place: pageOf, text, base }).map(({ place, ...said }) => ({ ...place, child: null, title: null, ...said }))
  const anyStep = fc.oneof(
    step(toldWrite, texts, [parent, other]), step(toldSuggest, texts, [worker, mate]),
    step(toldRemove, fc.record({ section: fc.constantFrom(idOf(1), idOf(2)), base }), [parent, other]),
    step(toldAccept, fc.record({ suggestion, base, text }), [parent, other]),
    step(toldDecline, fc.record({ suggestion, words: fc.constant(null) }), [parent, other]),
    step(toldWithdraw, fc.record({ suggestion }), [worker, mate]),
  )

  it('every text that was taken is still readable, and every other is refused back to its writer', () => {
    fc.assert(fc.property(fc.array(anyStep, { maxLength: 20 }), (steps) => {
      const store = storeOf()
      const taken: string[] = []
      steps.forEach(({ intent, payload, actor }, place) => {
        const effect = store.take(intent, payload, at(actor, place + 1))
        const said = (payload as { text?: string }).text
        if (said !== undefined && !isRefusal(effect)) taken.push(said)
      })
      const readable = [...store.bodies('told-version').map((one) => one.text), ...store.bodies('told-suggestion').map((one) => one.text)]
      expect(taken.filter((one) => !readable.includes(one))).toEqual([])
    }), { numRuns: runs(300, 10_000) })
  })

  it('a section has one present text, which is its newest version, and no version comes twice', () => {
    fc.assert(fc.property(fc.array(anyStep, { maxLength: 20 }), (steps) => {
      const store = storeOf()
      steps.forEach(({ intent, payload, actor }, place) => store.take(intent, payload, at(actor, place + 1)))
      const versions = store.bodies('told-version').map((one) => `${one.section} ${one.version}`)
      expect(new Set(versions).size).toBe(versions.length)
      for (const row of store.known.all('told')) {
        const own = store.bodies('told-version').filter((one) => one.section === row.id).sort((one, two) => one.version - two.version)
        expect(own.at(-1)).toMatchObject({ version: row.body.version, text: row.body.text })
      }
      const standing = store.bodies('told').filter(({ topic }) => topic === 'who')
      expect(standing.length).toBeLessThan(2)
    }), { numRuns: runs(300, 10_000) })
  })
})

describe('who can decide this', () => {
  const said = { decides: null, child: null, subject: 'Flere aflastningsdage', who: 'Visitationsudvalget', by: '2026-12-03', byWords: null, ground: 'barnets lov § 90', goal: null, role: null, promise: idOf(80) }

  it('is a line with who, by when and on what ground, told again in other words when it changes', () => {
    const store = storeOf()
    store.take(decidesSet, said, at(worker, 400))
    store.take(decidesSet, { ...said, decides: idOf(400), by: '2026-12-10' }, at(mate, 401))
    expect(store.known.all('decides')).toMatchObject([{ id: idOf(400), body: { by: '2026-12-10', who: 'Visitationsudvalget', byName: 'Maja Holm', day: '2026-11-20' } }])
  })

  it('goes when it is decided, and what is said of one that went stands as a new line', () => {
    const store = storeOf()
    store.take(decidesSet, said, at(worker, 400))
    store.take(decidesRemove, { decides: idOf(400) }, at(worker, 401))
    expect(store.take(decidesRemove, { decides: idOf(400) }, at(mate, 402))).toEqual({ refused: 'no-such-decides' })
    store.take(decidesSet, { ...said, decides: idOf(400) }, at(mate, 403))
    expect(store.known.all('decides').map(({ id }) => id)).toEqual([idOf(403)])
  })

  it('is found from the promise, goal or role that waits', () => {
    const store = storeOf()
    store.take(decidesSet, said, at(worker, 400))
    store.take(decidesSet, { ...said, by: null, goal: idOf(9), promise: null }, at(worker, 401))
    const all = store.known.all('decides')
    expect([decidesFor(all, { promise: idOf(80), goal: idOf(9) })?.id, decidesFor(all, { promise: idOf(81), goal: idOf(9) })?.id, decidesFor(all, { goal: null })]).toEqual([idOf(400), idOf(401), undefined])
    expect(inOrderOfDecision([...all].reverse()).map(({ id }) => id)).toEqual([idOf(400), idOf(401)])
  })
})
