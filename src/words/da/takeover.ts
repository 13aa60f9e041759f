/** A new contact person and the agreement that stood before she came. */
export const takeover = {
  toParent: (worker: string) => `${worker} er ny og har ikke sagt ja til aftalen endnu. Den gælder, som den står, indtil I har aftalt noget andet.`,
  hasAnswered: (worker: string) => `${worker} er ny og har foreslået noget andet. Aftalen gælder, som den står, indtil I er enige.`,
  sent: (worker: string, day: string) => `${worker} er ny og svarede på jeres aftale ${day}.`,
  title: (parent: string) => `Du er ny. Siger du ja til aftalen med ${parent}?`,
  text: (parent: string) => `Aftalen blev lavet, før du kom. Læs den, og sig ja, hvis du kan holde den. Kan du ikke, så foreslå noget andet, og ${parent} svarer. Imens gælder den, som den står.`,
  other: 'Foreslå noget andet',
  lead: (parent: string) => `Der står ja ved det hele. Vælg det, du vil have anderledes, og skriv hvorfor. ${parent} siger ja eller foreslår noget andet.`,
  wishFirst: (parent: string) => `${parent} har et nyt ønske. Svar på det herover, så bliver aftalen jeres.`,
  back: 'Tilbage',
  failed: 'Svaret kunne ikke gemmes på telefonen. Det, du har valgt, er her stadig. Prøv igen.',
  yes: 'Ja, sådan gør vi',
  talk: (parent: string) => `Skriv til ${parent}`,
  confirmed: (names: string) => `Siden bekræftet af ${names}`,
}
