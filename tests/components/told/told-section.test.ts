import { describe, expect, it } from 'vitest'
import ToldEditor from '../../../src/client/components/told/ToldEditor.vue'
import ToldSuggestion from '../../../src/client/components/told/ToldSuggestion.vue'
import { toldFault, toldGroups } from '../../../src/client/components/told/told-places.ts'
import { beginning, emptyTold, toldOf } from '../../../src/contract/rules/told-draft.ts'
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
    expect(group?.missing.map(({ title }) => title)).toEqual(['Hvem Emil er', 'Hvad der virker', 'Sådan møder du Emil', 'Det er vi trætte af at forklare', 'Jeres egen overskrift'])
  })
  it('stand by child where there are several, with the family as a whole', () => {
    expect(toldGroups([], [emil, child('ida', 'Ida')]).map(({ heading }) => heading)).toEqual(['Emil', 'Ida', 'Hele familien'])
    expect(toldGroups([], [emil]).map(({ heading }) => heading)).toEqual([undefined])
  })
  it('begin from what stands, in the version that was read', () => {
    expect(beginning(place)).toEqual({ isOpen: true, text: 'Larmen.', title: '', base: 2, section: 'a' })
    expect(toldOf(place, { ...beginning(place), text: ' Lys. ' })).toEqual({ section: 'a', child: 'emil', topic: 'hard', title: null, text: 'Lys.', base: 2 })
  })
  it('ask for words, and a heading of one\'s own', () => {
    expect([toldFault(emptyTold, 'hard'), toldFault({ ...emptyTold, text: 'Lys' }, 'own'), toldFault({ ...emptyTold, text: 'Lys' }, 'hard')]).toEqual(['Skriv noget først.', 'Skriv en overskrift.', undefined])
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
