import type { FitContact } from '../../contract/records/fit.ts'

/** Two taps about how the contact fits. */
export const fit = {
  title: 'To hurtige spørgsmål',
  contact: 'Passer kontakten lige nu?',
  options: [['too-little', 'For lidt'], ['right', 'Passer'], ['too-much', 'For meget']] satisfies [FitContact, string][],
  again: 'Har du måttet forklare noget forfra?',
  yes: 'Ja',
  no: 'Nej',
  who: (worker: string) => `Kun du, ${worker} og makkeren ser dit svar.`,
  later: 'Spørg senere',
  back: 'Ret',
  thanks: 'Tak for dit svar.',
  fits: 'Så fortsætter vi sådan.',
  mismatch: (worker: string) => `${worker} ser det og tager det op med dig. Du kan også ønske noget andet.`,
  wish: 'Ønsk noget andet',
}
