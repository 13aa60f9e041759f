/** What a person reads on the way in: the test login, and the pages when the way was closed. */
export const loginWords = {
  title: 'Log ind · Én indgang',
  tryAgain: 'Prøv igen',
  toFront: 'Til forsiden',
  failedHeading: 'Du blev ikke logget ind',
  failed: 'Det kan være, at du fortrød, eller at der gik for lang tid. Det, du har skrevet på telefonen, ligger der stadig.',
  notNowHeading: 'Log ind svarer ikke lige nu',
  notNow: 'Fejlen er ikke hos dig. Vent et øjeblik, og prøv igen. Det, du har skrevet på telefonen, ligger der stadig.',
  unknownHeading: 'Vi kan ikke finde dig her',
  unknown: 'Du er logget ind rigtigt, men du er ikke knyttet til en familie eller en medarbejder i Én indgang. Det er ikke din fejl, og der er ikke gået noget tabt.',
  whomToCall: 'Ring til os, så finder vi ud af det sammen.',
  whomToCallUnknown: 'Ring til din kommune, så finder I ud af det sammen.',
  test: {
    heading: 'Hvem vil du være?',
    lead: 'Vælg en person, og se Én indgang, som den person ser det. Der er ingen adgangskode.',
    madeUpHeading: 'Prøveudgave',
    madeUp: 'Alle personer her er fundet på. Skriv ikke noget om rigtige mennesker.',
    parents: 'Familier',
    staff: 'Ansatte i kommunen',
    emptyHeading: 'Der er ingen at vælge',
    empty: 'Den opdigtede kommune er ikke lagt ind endnu.',
  },
} as const
