import type { ContactRow } from '../../contract/rules/contact-list.ts'
import type { Day } from '../../contract/values.ts'
import { ago, dateOf, dayWords } from './dates.ts'
import { rhythmWords } from './wish-choices.ts'

/** The worker's list of contact with each parent. */
export const contactList = {
  title: (due: number) => `Kontakt, som aftalt · ${due === 0 ? 'alle i takt' : `${due} venter`}`,
  agreed: ({ rhythm, isParentFirst, justNow }: ContactRow, parent: string, today: Day) => {
    const nowSaid = justNow ? `, lige nu ${justNow.change === 'more' ? 'mere' : 'mindre'} til og med ${dateOf(justNow.until, today)}` : ''
    if (isParentFirst) return `${parent} tager selv kontakt.`
    return rhythm ? `${rhythmWords({ side: 'contact-person', parent, worker: '' })[rhythm].label}${nowSaid}.` : `Uden fast rytme${nowSaid}.`
  },
  isNew: 'Svar på aftalen',
  first: 'Aftalen er fra før, du kom. Sig ja til den, eller foreslå noget andet.',
  when: ({ last, next, planned, state }: ContactRow, today: Day) => [
    last ? `Sidst ${ago(last, today)}.` : 'Ingen kontakt endnu.',
    next ? `${state === 'late' ? 'Skulle være' : 'Senest'} ${dayWords(next, today)}.` : '',
    planned ? `Møde ${dayWords(planned, today)}.` : '',
  ].filter(Boolean).join(' '),
}
