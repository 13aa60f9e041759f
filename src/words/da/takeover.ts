/** A new contact person and the agreement that stood before she came. */
export const takeover = {
  toParent: (worker: string) => `${worker} er ny og har ikke sagt ja til aftalen endnu. Den gælder, som den står, indtil I har aftalt noget andet.`,
  title: (parent: string) => `Du er ny. Siger du ja til aftalen med ${parent}?`,
  text: (parent: string) => `Aftalen blev lavet, før du kom. Læs den, og sig ja, hvis du kan holde den. Kan du ikke, så tal med ${parent} om det først. Imens gælder den, som den står.`,
  yes: 'Ja, sådan gør vi',
  talk: (parent: string) => `Skriv til ${parent}`,
  confirmed: (names: string) => `Siden bekræftet af ${names}`,
}
