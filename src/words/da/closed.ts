/** When a page cannot be shown: what happened, what became of one's own words, what to do. */
export const closedWords = {
  out: {
    title: 'Log ind for at se jeres side',
    text: 'Har du skrevet noget, der ikke er sendt, ligger det her endnu og kommer frem, når du logger ind. Lige nu er ingen logget ind på denne telefon.',
  },
  'reading-closed': {
    title: 'Log ind igen',
    text: 'Det, du har skrevet, er gemt og bliver sendt, når du logger ind. Det er over to uger siden, telefonen sidst talte med kommunen. Derfor er jeres side lukket så længe.',
  },
  blocked: {
    title: 'Dine ord er gemt på telefonen',
    text: 'Appen er opdateret, men en ældre udgave står åben i en anden fane eller et andet vindue. Luk den, så åbner appen her af sig selv.',
  },
  'no-storage': {
    title: 'Browseren gemmer ikke noget her',
    text: 'Én indgang skal kunne gemme på telefonen for ikke at miste det, du skriver. Privat browsing eller en fuld telefon kan være grunden. Åbn siden i et almindeligt vindue, eller gør plads, og prøv igen.',
  },
  'no-answer': {
    title: 'Dine ord er gemt på telefonen',
    text: 'Telefonen er længe om at finde dem frem. Lad appen stå et øjeblik, så kommer de af sig selv. Gør de ikke det, så luk appen helt, også i andre faner, og åbn den igen.',
  },
  notFound: {
    title: 'Den side findes ikke',
    text: 'Måske er adressen skrevet forkert, eller også er siden flyttet. Intet er gået tabt.',
    home: 'Til overblikket',
  },
  logIn: 'Log ind',
}
