import { describe, expect, it, vi } from 'vitest'
import FollowUpDesk from '../../../src/client/components/follow-up/FollowUpDesk.vue'
import FollowUpHeld from '../../../src/client/components/follow-up/FollowUpHeld.vue'
import FollowUpLight from '../../../src/client/components/follow-up/FollowUpLight.vue'
import FollowUpNext from '../../../src/client/components/follow-up/FollowUpNext.vue'
import FollowUpRhythms from '../../../src/client/components/follow-up/FollowUpRhythms.vue'
import { emptyHold, emptyPause, type PauseDraft } from '../../../src/client/components/follow-up/hold-draft.ts'
import PauseForm from '../../../src/client/components/follow-up/PauseForm.vue'
import type { FollowUp } from '../../../src/contract/records/follow-up.ts'
import type { ModelProfile } from '../../../src/contract/records/model-profile.ts'
import { rhythmsOn } from '../../../src/contract/rules/follow-up-rhythms.ts'
import { modelProfile } from '../../../src/server/made-up/bank/municipality.ts'
import { mounted, record, today } from '../made.ts'

const owed = (given: Partial<FollowUp> = {}) => record('follow-up', 'f', { child: 'emil', rule: 'additional-costs', due: '2026-12-01', form: 'call', held: null, ...given })
const child = (sections: string[]) => record('child', 'emil', { name: 'Emil', born: '2019-05-02', sections: sections.map((section) => ({ section: `§ ${section}`, from: '2026-01-10', until: null })) })
const rhythms = (sections: string[], profile: ModelProfile = modelProfile, lastHeld?: string, decided?: object) =>
  rhythmsOn({ child: { ...child(sections).body, ...decided }, profile, rule: undefined, lastHeld, today })

describe('the three rhythms', () => {
  const text = (given: ReturnType<typeof rhythms>, more = {}) => mounted(FollowUpRhythms, { props: { rhythms: given, wishes: [], today, ...more } }).text()

  it('stand together: the law sets none, the model has its own by plain name, the wish is not said yet', () => {
    const told = text(rhythms(['86']))
    for (const words of ['Loven sætter ingen fast rytme her.', '§§ 32, 46, 47, 114–116 og 120', 'Modellen · Sammen om familien', 'Hver 3. måned: dækning af merudgifter', 'I får dækket merudgifter.', 'Barnets lov § 86. Før 2024: serviceloven § 41.', 'Dit ønske', 'Intet ønske om formen'])
      expect(told).toContain(words)
  })
  it('say by which section the law holds, and until when the first one is', () => {
    expect(text(rhythms(['32']))).toContain('Den første inden for tre måneder: senest fredag 10. april.')
    expect(text(rhythms(['32']))).toContain('Barnets lov § 95, fordi sagen bygger på § 32.')
  })
  it('say that the rhythm is to be decided once the first is held, and the decision with the child\'s view', () => {
    expect(text(rhythms(['46'], modelProfile, '2026-04-01'))).toContain('Nu skal det besluttes, hvor tit.')
    const decided = { decided: [{ interval: { unit: 'month', count: 4 }, reason: 'Der er ro på', childView: 'Det er fint', day: '2026-04-02', byName: 'Sofie Lund' }] }
    expect(text(rhythms(['46'], modelProfile, '2026-04-01', decided))).toMatch(/Hver 4\. måned\. Der er ro på\..*Barnets syn: Det er fint\./s)
  })
  it('say that the other model has none of its own', () => {
    expect(text(rhythms(['86'], { model: 'en-familie-en-indgang', rhythms: [] }))).toContain('Modellen har ingen fast rytme.')
  })
  it('show the worker each parent\'s wish by name', () => {
    const wish = { ...record('follow-up-wish', 'emil', { child: 'emil', form: 'visit', by: 'm', byName: 'Mette Kjær', at: '2026-11-20T09:00:00.000Z', lights: [] }), room: 'private:f:m' }
    expect(text(rhythms(['86']), { wishes: [wish], isWorker: true })).toContain('Mette: Et besøg')
  })
})

describe('the next follow-up', () => {
  const text = (given: Partial<FollowUp>, more = {}) => mounted(FollowUpNext, { props: { open: owed(given), rules: modelProfile.rhythms, wishes: [], name: 'Sofie Lund', today, isTwo: true, ...more } }).text()

  it('says when at the latest', () => expect(text({})).toContain('Senest tirsdag 1. december'))
  it('says why, by the model\'s plain name or the law', () => {
    expect(text({})).toContain('Hver 3. måned: dækning af merudgifter.')
    expect(text({ rule: 'law-first' })).toContain('Loven: den første inden for tre måneder.')
    expect(text({ rule: 'law-decided' })).toContain('Så tit, som det er besluttet efter loven.')
  })
  it('says in which form: as it is wished, else as last time', () => {
    const wish = { ...record('follow-up-wish', 'emil', { child: 'emil', form: 'visit' as const, by: 'm', byName: 'Mette Kjær', at: '2026-11-20T09:00:00.000Z', lights: [] }), room: 'private:f:m' }
    expect(text({})).toContain('Formen: et opkald, som sidst.')
    expect(text({}, { wishes: [wish] })).toContain('Formen: et besøg, som du ønsker.')
    expect(text({}, { wishes: [wish], isWorker: true })).toContain('Formen: et besøg, som Mette ønsker.')
    expect(text({ form: null })).not.toContain('Formen')
  })
  it('is the municipality\'s when it is late', () => {
    expect(text({ due: '2026-11-02' })).toContain('Sofie skylder den, og I skal ikke gøre noget.')
    expect(text({ due: '2026-11-02' }, { isWorker: true })).toContain('Du er forsinket med den.')
  })
  it('says until when it is paused, and why', () => {
    expect(text({ pauses: [{ from: '2026-11-20', until: '2026-12-10', reason: 'Emil er indlagt', byName: 'Sofie Lund' }] })).toContain('Holder pause til og med torsdag 10. december. Sofie: Emil er indlagt.')
  })
})

describe('the light answer', () => {
  const card = (given: object = {}) => mounted(FollowUpLight, { props: { open: owed(), worker: 'Sofie Lund', today, isSaid: false, hasFailed: false, modelValue: '', ...given } })

  it('is one tap, and says who will read it', async () => {
    const wrapper = card()
    expect(wrapper.text()).toContain('Kun du og Sofie kan se dit svar.')
    await wrapper.get('form').trigger('submit')
    expect(wrapper.emitted('say')).toHaveLength(1)
  })
  it('waits until two weeks before, and says from when', () => {
    expect(card({ open: owed({ due: '2027-01-20' }) }).text()).toContain('Fra onsdag 6. januar 2027 kan du svare')
  })
  it('may be taken back', async () => {
    const wrapper = card({ isSaid: true })
    await wrapper.get('button').trigger('click')
    expect(wrapper.emitted('takeBack')).toHaveLength(1)
  })
  it('sends no line that is too long, and keeps it', async () => {
    const wrapper = card({ modelValue: 'a'.repeat(501) })
    await wrapper.get('form').trigger('submit')
    expect([wrapper.emitted('say'), wrapper.text().includes('højst 500 tegn')]).toEqual([undefined, true])
  })
})

describe('the closing act', () => {
  const desk = (given: object = {}) => {
    const send = vi.fn(async () => undefined)
    const wrapper = mounted(FollowUpDesk, { props: { open: owed(), child: child(['86']), said: [], wished: null, today, send, modelValue: emptyHold, ...given } })
    return { send, wrapper }
  }

  it('begins with today and the form of last time, and sends what was written', async () => {
    const { send, wrapper } = desk({ modelValue: { ...emptyHold, note: ' Alt er roligt ' } })
    await wrapper.get('[data-testid=follow-up-hold]').trigger('submit')
    expect(send).toHaveBeenCalledWith({ followUp: 'f', day: today, form: 'call', note: 'Alt er roligt', childView: null, purpose: 'Opfølgning' })
  })
  it('begins with the form that is wished', async () => {
    const { send, wrapper } = desk({ wished: 'visit' })
    await wrapper.get('[data-testid=follow-up-hold]').trigger('submit')
    expect(send).toHaveBeenCalledWith(expect.objectContaining({ form: 'visit' }))
  })
  it('confirms a parent\'s light answer in one tap', async () => {
    const { send, wrapper } = desk({ said: [{ name: 'Mette Kjær', note: 'Bussen kører fint' }] })
    expect(wrapper.text()).toContain('Bussen kører fint')
    await wrapper.get('[data-testid=follow-up-confirm]').trigger('click')
    expect(send).toHaveBeenCalledWith({ followUp: 'f', day: today, form: 'nothing-new', note: null, childView: null, purpose: 'Opfølgning' })
  })
  it('asks for the child\'s own view where the law does, and does not confirm without', async () => {
    const { send, wrapper } = desk({ child: child(['32']), said: [{ name: 'Mette Kjær', note: null }] })
    expect(wrapper.find('[data-testid=follow-up-confirm]').exists()).toBe(false)
    await wrapper.get('[data-testid=follow-up-hold]').trigger('submit')
    expect([send.mock.calls, wrapper.text().includes('Skriv, hvad barnet selv siger.')]).toEqual([[], true])
  })
  it('takes no day that lies ahead', async () => {
    const { send, wrapper } = desk({ modelValue: { ...emptyHold, day: '2026-11-22' } })
    await wrapper.get('[data-testid=follow-up-hold]').trigger('submit')
    expect([send.mock.calls, wrapper.text().includes('Dagen ligger ude i fremtiden.')]).toEqual([[], true])
  })
})

describe('a pause', () => {
  const pausing = { id: 'f', today, modelValue: emptyPause }
  it('needs a day within three months and a reason', async () => {
    const wrapper = mounted(PauseForm, { props: { ...pausing, isPaused: false, 'onUpdate:modelValue': (modelValue: PauseDraft) => wrapper.setProps({ modelValue }) } })
    await wrapper.get('form').trigger('submit')
    expect([wrapper.emitted('pause'), wrapper.text().includes('Vælg en dag inden for de næste tre måneder.'), wrapper.text().includes('Skriv en grund.')]).toEqual([undefined, true, true])
    await wrapper.get('input[type=date]').setValue('2026-12-10')
    await wrapper.get('input[type=text]').setValue(' Emil er indlagt ')
    await wrapper.get('form').trigger('submit')
    expect(wrapper.emitted('pause')).toEqual([[{ until: '2026-12-10', reason: 'Emil er indlagt' }]])
  })
  it('is ended in one tap', async () => {
    const wrapper = mounted(PauseForm, { props: { ...pausing, isPaused: true } })
    await wrapper.get('[data-testid=follow-up-resume]').trigger('click')
    expect(wrapper.emitted('resume')).toHaveLength(1)
  })
})

it('shows those that were held, the latest three first, with note and writer', () => {
  const held = [1, 2, 3, 4, 5].map((month) => owed({ held: `2026-0${6 - month}-03`, note: `Note ${month}`, byName: 'Sofie Lund' }))
  const wrapper = mounted(FollowUpHeld, { props: { held: held.map((one, place) => ({ ...one, id: `h${place}` })), today } })
  expect(wrapper.findAll('div > ul > li')).toHaveLength(3)
  expect(wrapper.get('details').text()).toContain('Vis 2 ældre')
  expect(wrapper.text()).toContain('Søndag 3. maj · Et opkald')
})
