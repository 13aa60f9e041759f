import type { Who } from './wish-choices.ts'

/** The sentences of answering a wish, for either side. */
export const answering = {
  title: (who: Who) => (who.side === 'parent' ? `${who.worker} har svaret på dit ønske` : `Svar på ønsket fra ${who.parent}`),
  toTakeover: (worker: string) => `${worker} har svaret på jeres aftale`,
  lead: 'Svar på så meget, du vil. Resten kan vente.',
  theirs: (first: string) => `${first} foreslår`,
  wished: (first: string) => `${first} ønsker`,
  because: (reason: string) => `Grund: ${reason}`,
  yes: 'Ja',
  other: 'Foreslå noget andet',
  yours: 'Dit forslag',
  reason: 'Hvorfor?',
  reasonHint: (first: string) => `${first} ser din grund.`,
  before: 'Det, I har sagt før',
  turn: (first: string, day: string) => `${first}, ${day}`,
  send: 'Send svar',
  sending: 'Gemmer',
  done: 'Der er ikke noget at svare på lige nu.',
  changed: (first: string) => `${first} har sendt noget nyt, mens du svarede. Det, du skrev, står her endnu, hvor det stadig passer. Læs det igennem, før du sender.`,
  isFrom: (day: string) => `Sendt ${day}`,
  faults: {
    title: 'Der er noget, du skal se på',
    none: 'Du har ikke svaret på noget endnu. Vælg Ja eller Foreslå noget andet ved mindst én ting.',
    value: 'Vælg, hvad du foreslår i stedet.',
    same: 'Det er det samme, som der står. Vælg Ja, eller foreslå noget andet.',
    reason: 'Skriv en kort grund.',
    reasonLong: 'Grunden er for lang. Hold den på et par linjer.',
  },
  failed: 'Svaret kunne ikke gemmes på telefonen. Det, du har valgt, er her stadig. Prøv igen.',
  noRoom: 'Svaret er ikke sendt, for du har ikke adgang lige nu. Det, du har valgt, er her stadig.',
}
