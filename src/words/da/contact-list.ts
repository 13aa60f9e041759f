import type { ContactRow } from '../../contract/rules/contact-list.ts'
import type { Day } from '../../contract/values.ts'
import { ago, dayWords } from './dates.ts'
import { rhythmWords } from './wish-choices.ts'

/** The worker's list of contact with each parent. */
export const contactList = {
  title: (due: number) => `Kontakt, som aftalt · ${due === 0 ? 'alle i takt' : `${due} venter`}`,
  agreed: ({ rhythm, isParentFirst }: ContactRow, parent: string) => {
    if (isParentFirst) return `${parent} tager selv kontakt.`
    return rhythm ? `${rhythmWords({ side: 'contact-person', parent, worker: '' })[rhythm].label}.` : 'Uden fast rytme.'
  },
  when: ({ last, next, planned, state }: ContactRow, today: Day) => [
    last ? `Sidst ${ago(last, today)}.` : 'Ingen kontakt endnu.',
    next ? `${state === 'late' ? 'Skulle være' : 'Senest'} ${dayWords(next, today)}.` : '',
    planned ? `Møde ${dayWords(planned, today)}.` : '',
  ].filter(Boolean).join(' '),
}
