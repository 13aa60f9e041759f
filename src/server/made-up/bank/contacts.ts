/** A contact that took place: its purpose before, its note after. Null where the note was not needed. */
export type ContactText = { purpose: string; note: string | null }

export const calls: readonly ContactText[] = [
  { purpose: 'Høre, hvordan det går, når der ikke er noget nyt', note: 'En god snak på ti minutter. {barn} trives, og der er ikke noget, der venter. Næste gang taler vi om ferien.' },
  { purpose: 'Aftale form på næste opfølgning', note: 'Vi tager den i telefonen. Jeg ringer på den aftalte dag.' },
  { purpose: 'Fortælle om svaret fra PPR', note: 'Jeg læste svaret højt og forklarede det. Det kommer også på skrift i Digital Post.' },
  { purpose: 'Forberede mødet sammen', note: 'Vi skrev tre punkter på. Jeg tager det om pauser op, så forældrene ikke skal.' },
  { purpose: 'Følge op på nætterne', note: 'Det går bedre efter den ekstra vagt. Vi ser på det igen om seks uger.' },
  { purpose: 'Sige, at afgørelsen er på vej', note: 'Jeg ringede, før brevet kom. Vi gennemgik, hvad der står, og hvad man kan gøre, hvis man er uenig.' },
  { purpose: 'Tale om kørsel', note: 'Kørselskontoret ringer selv. Jeg spørger til det på fredag.' },
  { purpose: 'Høre om hjælpemidlet passer', note: 'Det passer, men skal indstilles. Jeg bestiller en tekniker.' },
  { purpose: 'Tale om aflastning', note: 'Weekenderne fungerer. {barn} er glad for de voksne der. Vi holder fast i to om måneden.' },
  { purpose: 'Fortælle, hvad jeg har aftalt med {sted}', note: '{lærer} er enig i planen og begynder på mandag.' },
  { purpose: 'Tale om søskende', note: 'Vi talte om, hvordan det er at være søskende. Jeg sender datoerne for søskendedagen.' },
  { purpose: 'Rolig samtale uden dagsorden', note: null },
  { purpose: 'Svare på spørgsmål om merudgifter', note: 'Jeg forklarede, hvilke udgifter der tæller med, og hvad der skal gemmes kvittering for.' },
  { purpose: 'Aftale hvem der ringer til sygehuset', note: 'Det gør jeg. Det står nu under Roller.' },
]

export const missedCalls: readonly ContactText[] = [
  { purpose: 'Høre, hvordan det går', note: 'Ingen svar. Jeg prøver igen i morgen og skriver ikke mere end det.' },
  { purpose: 'Aftale tid til møde', note: 'Telefonen var optaget. Jeg sender et forslag i en besked i stedet.' },
]

export const visits: readonly ContactText[] = [
  { purpose: 'Hilse på {barn} derhjemme', note: '{barn} viste sit værelse frem. Vi byggede tog, og {han} fortalte om {sted}. Vi talte ikke om sagen.' },
  { purpose: 'Se, hvordan hjælpemidlet bruges i hverdagen', note: 'Det bliver brugt hver dag. Fodstøtten skal være kortere. Jeg bestiller det.' },
  { purpose: 'Tale med {barn} om, hvad {han} selv ønsker', note: '{barn} vil gerne have mere ro efter {sted}. Det tager vi med til mødet med {hans} egne ord.' },
  { purpose: 'Gennemgå planen ved køkkenbordet', note: 'Vi rettede to mål, så de står med familiens ord. {barn} sad med og tegnede.' },
  { purpose: 'Hilse på efter ferien', note: 'Ferien har været god for alle. {barn} viste billeder. Vi aftalte, at det næste møde venter, til hverdagen er i gang.' },
  { purpose: 'Vise {makker} frem', note: '{makker} var med, så {barn} har set os begge. {Han} viste os haven. Nu er der to, der kender vejen.' },
  { purpose: 'Se på badeværelset sammen', note: 'Håndtaget sidder for højt, og der mangler plads til stolen. Boligrådgiveren ringer om en tid.' },
  { purpose: 'Besøg på {sted} sammen', note: 'Vi så, hvordan en formiddag er for {barn}. {lærer} har lavet en god plads tæt på døren.' },
]
