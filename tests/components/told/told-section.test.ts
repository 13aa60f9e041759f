import { describe, expect, it } from 'vitest'
import ToldEditor from '../../../src/client/components/told/ToldEditor.vue'
import ToldSection from '../../../src/client/components/told/ToldSection.vue'
import ToldSuggestion from '../../../src/client/components/told/ToldSuggestion.vue'
import { toldFault, toldGroups } from '../../../src/client/components/told/told-places.ts'
import { beginning, emptyTold, toldOf, type ToldPlace } from '../../../src/contract/rules/told-draft.ts'
import type { Told } from '../../../src/contract/records/told.ts'
import { mounted, record } from '../made.ts'

const child = (id: string, name: string) => record('child', id, { name } as never)
const told = (id: string, given: Partial<Told> = {}) => record('told', id, { child: 'emil', topic: 'hard', title: null, text: 'Larmen.', version: 2, by: 'm', byName: 'Mette Krog', at: '2026-11-20T09:00:00.000Z', ...given })
const emil = child('emil', 'Emil')
const place = toldGroups([told('a')], [emil])[0]!.places[0]!

describe('the places of the family\'s page', () => {
  it('name the child, and offer what is not written yet', () => {
    const [group] = toldGroups([told('a')], [emil])
    expect(group?.places.map(({ title }) => title)).toEqual(['Hvad der er svært'])
    expect(group?.missing.map(({ title }) => title)).toEqual(['Hvem Emil er', 'Hvad der virker', 'Sådan møder du Emil', 'Det er vi trætte af at forklare', 'Egen overskrift'])
  })
  it('stand by child where there are several, with the family as a whole', () => {
    expect(toldGroups([], [emil, child('ida', 'Ida')]).map(({ heading }) => heading)).toEqual(['Emil', 'Ida', 'Hele familien'])
    expect(toldGroups([], [emil]).map(({ heading }) => heading)).toEqual([undefined])
  })
  it('begin from what stands, in the version that was read', () => {
    expect(beginning(place)).toEqual({ isOpen: true, text: 'Larmen.', title: '', base: 2, section: 'a', pictures: [] })
    expect(toldOf(place, { ...beginning(place), text: ' Lys. ' })).toEqual({ section: 'a', child: 'emil', topic: 'hard', title: null, text: 'Lys.', base: 2 })
  })
  it('ask for words or a picture, four at most, and a heading of one\'s own', () => {
    expect([toldFault(emptyTold, 'hard'), toldFault({ ...emptyTold, text: 'Lys' }, 'own'), toldFault({ ...emptyTold, text: 'Lys' }, 'hard')]).toEqual(['Skriv noget først.', 'Skriv en overskrift.', undefined])
    const pictures = Array.from({ length: 5 }, (_, place) => ({ id: `p${place}`, alt: '', width: 4, height: 3 }))
    expect([toldFault({ ...emptyTold, pictures: pictures.slice(0, 4) }, 'hard'), toldFault({ ...emptyTold, pictures }, 'hard')]).toEqual([undefined, 'Der er plads til fire billeder. Tag nogle af.'])
  })
})

describe('writing a section', () => {
  const editor = (draft: object, given: object = {}) => mounted(ToldEditor, { props: { modelValue: { ...beginning(place), ...draft }, place, isWorker: false, ...given } as never })
  it('shows both texts to whoever was second, and saves hers over the one she has seen', async () => {
    const shown = editor({ base: 1, text: 'Morgener.' })
    expect(shown.text()).toContain('Mette nåede at skrive først. Her er begge tekster. Intet er tabt.')
    expect(shown.text()).toContain('Larmen.')
    await shown.get('form').trigger('submit')
    expect(shown.emitted('update:modelValue')?.at(-1)).toEqual([expect.objectContaining({ base: 2, text: 'Morgener.' })])
    expect(shown.emitted('save')).toHaveLength(1)
  })
  it('says nothing of another where nobody wrote', () => {
    expect(editor({}).find('[data-testid=told-both]').exists()).toBe(false)
  })
  it('saves nothing that is empty', async () => {
    const shown = editor({ text: ' ' })
    await shown.get('form').trigger('submit')
    expect([shown.emitted('save'), shown.text().includes('Skriv noget først.')]).toEqual([undefined, true])
  })
})

describe('a suggestion', () => {
  const suggestion = record('told-suggestion', 's', { section: 'a', child: 'emil', topic: 'hard', title: null, text: 'Larm og overtøj.', base: 2, by: 's', byName: 'Sofie Lund', at: '2026-11-20T09:00:00.000Z', state: 'open', answer: null })
  it('may be reworded before it is taken in', async () => {
    const shown = mounted(ToldSuggestion, { props: { suggestion, standing: told('a'), title: 'Hvad der er svært', isWorker: false, isMine: false } as never })
    await shown.get('textarea').setValue('Larm, overtøj og mandage.')
    await shown.get('[data-testid=told-accept]').trigger('click')
    expect(shown.emitted('accept')).toEqual([['Larm, overtøj og mandage.', 2]])
  })
  it('is taken back by its worker alone', () => {
    const as = (isMine: boolean) => mounted(ToldSuggestion, { props: { suggestion, title: 'x', isWorker: true, isMine } as never }).findAll('button').length
    expect([as(true), as(false)]).toEqual([1, 0])
  })
})

describe('a section with pictures', () => {
  const pictures = [{ id: 'p1', alt: '', width: 4, height: 3 }]
  const before = { ...told('a').body, section: 'a', version: 1, text: 'Før', pictures: [{ ...pictures[0]!, id: 'p0' }], suggestedBy: null }
  const slots = { pictures: ({ pictures: some }: { pictures: { id: string }[] }) => some.map(({ id }) => `[${id}]`).join(), editing: () => '[choose]', theirs: () => '[theirs]' }
  const section = (given: object = {}, draft: object = emptyTold) => mounted(ToldSection, {
    props: { place: { ...place, section: told('a', { pictures, ...given }) } as ToldPlace, versions: [record('told-version', 'v1', before)], draft, isWorker: false, today: '2026-11-21' } as never, slots: slots as never,
  })

  it('shows them with the words, and alone where there are none', () => {
    expect(section().text()).toContain('Larmen.[p1]')
    expect(section({ text: '' }).findAll('.written').map((one) => one.text())).toEqual(['Før'])
  })
  it('shows them where they are chosen while they are, and not twice', () => {
    const text = section({}, beginning({ ...place, section: told('a', { pictures }) })).text()
    expect([text.includes('[p1]'), text.includes('[choose]')]).toEqual([false, true])
  })
  it('shows the other\'s beside one\'s own where both wrote', () => {
    expect(section({}, { ...emptyTold, isOpen: true, text: 'Mit', base: 1 }).text()).toContain('[p1]')
  })
  it('looks for an earlier version\'s when it is looked at, and puts words and pictures back', async () => {
    const shown = section()
    expect(shown.text()).not.toContain('[p0]')
    await shown.get('details').trigger('toggle')
    expect(shown.text()).toContain('[p0]')
    await shown.findAll('button').find((one) => one.text() === 'Sæt den ind igen')!.trigger('click')
    expect(shown.emitted('putBack')).toEqual([[before]])
  })
  it('says that they stay when a suggestion is taken in', () => {
    const suggestion = record('told-suggestion', 's', { section: 'a', child: 'emil', topic: 'hard', title: null, text: 'Lyde', base: 2, by: 's', byName: 'Sofie Lund', at: '2026-11-20T09:00:00.000Z', state: 'open', answer: null })
    const texts = [told('a', { pictures }), told('a')].map((standing) => mounted(ToldSuggestion, { props: { suggestion, standing, title: 'x', isWorker: false, isMine: false } as never }).text())
    expect(texts.map((text) => text.includes('Billederne bliver stående.'))).toEqual([true, false])
  })
})
