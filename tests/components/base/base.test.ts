import { describe, expect, it } from 'vitest'
import BaseButton from '../../../src/client/components/base/BaseButton.vue'
import BottomBar from '../../../src/client/components/base/BottomBar.vue'
import ErrorSummary from '../../../src/client/components/base/ErrorSummary.vue'
import FamilySwitch from '../../../src/client/components/base/FamilySwitch.vue'
import SyncState from '../../../src/client/components/base/SyncState.vue'
import UndoBar from '../../../src/client/components/base/UndoBar.vue'
import { mounted } from '../made.ts'

const families = [{ id: 'a', label: 'Emil, 7 år' }, { id: 'b', label: 'Noah, 10 år' }]

describe('the ground of the screen', () => {
  it('has a button that is a real button and a link that is a real link', () => {
    expect(mounted(BaseButton).element.tagName).toBe('BUTTON')
    expect(mounted(BaseButton, { props: { href: 'tel:1' } }).element.tagName).toBe('A')
  })
  it('has five places in the bar and tells what is unread in words', () => {
    const bar = mounted(BottomBar, { props: { unread: 2 } })
    expect(bar.findAll('li').map((place) => place.text().replace(/^2|2 ulæste$/g, '').trim())).toEqual(['Overblik', 'Mål', 'Beskeder', 'Møder', 'Mere'])
    expect(bar.text()).toContain('2 ulæste')
  })
  it('lets one choose between families and not within one', async () => {
    const chooser = mounted(FamilySwitch, { props: { families, chosen: 'a' } })
    await chooser.get('select').setValue('b')
    expect(chooser.emitted('choose')).toEqual([['b']])
    expect(mounted(FamilySwitch, { props: { families: families.slice(0, 1), chosen: 'a' } }).find('select').exists()).toBe(false)
  })
  it('moves the focus to what must be looked at, and says that nothing is lost', () => {
    const summary = mounted(ErrorSummary, { props: { errors: [{ id: 'text', text: 'Skriv dit punkt' }] } })
    expect(document.activeElement).toBe(summary.element)
    expect(summary.text()).toContain('Det, du har skrevet, står her endnu.')
  })
  it('says that words wait on the phone while there is no network', () => {
    expect(mounted(SyncState, { props: { state: 'offline', waiting: 1 } }).text()).toBe('Gemt på telefonen – sendes af sig selv, når der er forbindelse.')
  })
  it('says in the same breath that one must log in and that nothing is lost', () => {
    expect(mounted(SyncState, { props: { state: 'log-in-again', waiting: 1 } }).text()).toContain('Det, du har skrevet, er gemt på telefonen. Log ind igen for at sende det.')
  })
  it('tells what was done, and offers the way back only where there is one', async () => {
    let undone = 0
    const bar = mounted(UndoBar, { props: { text: 'Den er gjort.', onUndo: () => { undone += 1 } } })
    await bar.get('button').trigger('click')
    expect(undone).toBe(1)
    expect(mounted(UndoBar, { props: { text: 'Den nye dato står der nu.' } }).find('button').exists()).toBe(false)
  })
})
