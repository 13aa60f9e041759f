/** The sentences of Beskeder: the thread, the composer and the tray. Days and clocks come in as people say them. */
export const thread = {
  title: 'Beskeder',
  municipality: 'kommunen',
  back: 'Tilbage til overblik',
  label: (first: string) => `Beskeder med ${first}`,
  call: (first: string) => `Ring til ${first}`,
  promise: (days: number) => `Svarer inden for ${days} ${days === 1 ? 'hverdag' : 'hverdage'}`,
  away: (until: string, cover: string) => `Tilbage ${until}. Imens hjælper ${cover}`,
  older: 'Vis ældre beskeder',
  loadingOlder: 'Henter ældre beskeder',
  olderFailed: 'De ældre beskeder kan først hentes, når der er forbindelse.',
  start: 'Her begynder jeres beskeder.',
  unread: 'Nyt',
  emptyTitle: 'Her er ingen beskeder endnu',
  empty: (first: string) => `Skriv til ${first}, når du har noget på hjerte. Stort eller småt.`,
  noPerson: 'I har ikke en kontaktperson lige nu. Skriv her, så læser kommunen det, så snart I har en.',
}

export const bubble = {
  saved: 'Gemt på telefonen – sendes af sig selv',
  sending: 'Sender',
  sentAt: (clock: string) => `Sendt · ${clock}`,
  read: (names: string) => `Læst af ${names}`,
  readAt: (names: string, when: string) => `Læst af ${names} · ${when}`,
  from: (first: string, clock: string) => `${first} · ${clock}`,
  fromMe: 'Fra dig',
  fromPerson: (first: string) => `Fra ${first}`,
  answeredBy: (first: string, when: string) => `${first} svarede ${when}`,
  answeredByMe: (when: string) => `Du svarede ${when}`,
  reply: 'Svar',
  /** It is there to be read; the parent is told of it later. */
  held: (when: string) => `Du får først besked om den ${when}`,
  promise: 'Lav til aftale',
  received: (first: string, day: string) => `${first} har modtaget det. Først lovet ${day}`,
  receivedByMe: (day: string) => `Du har sagt modtaget. Først lovet ${day}`,
  movedByAbsence: (day: string, worker: string) => `Først lovet ${day}. Flyttet, fordi ${worker} er væk`,
}

export const quick = {
  label: 'Hurtige svar',
  yes: 'Ja',
  no: 'Nej',
  later: 'Svar senere',
  postponed: 'Vi minder dig om det på Overblik i morgen.',
}

export const composer = {
  label: (first: string) => `Skriv til ${first}`,
  kind: 'Hvad slags besked?',
  replyingTo: (first: string) => `Du svarer ${first}:`,
  dropReply: 'Svar ikke på den besked',
  send: 'Send',
  sending: 'Gemmer',
  left: (count: number) => `${count} tegn tilbage`,
  quiet: (first: string, sees: string, answers: string) => `Skriv, når det passer dig. ${first} har fri nu og ser det ${sees}. Et spørgsmål får svar senest ${answers}.`,
  rooms: 'Hvem skal læse det?',
  isNew: 'ny',
}

/** Who will read, in words, at the composer (PRODUCT rule 10). Names are first names; `readers` are already joined. */
export const rooms = {
  both: 'Begge forældre',
  onlyYou: (worker: string) => `Kun dig og ${worker}`,
  onlyThem: (parent: string) => `Kun ${parent} og dig`,
  read: (readers: string, mate: string | undefined) => `${readers} kan læse det${mate ? `, og makkeren ${mate}` : ''}.`,
  otherParentNot: 'Den anden forælder kan ikke.',
}

export const composerFaults = {
  empty: 'Skriv noget, før du sender.',
  tooLong: (count: number) => `Beskeden er ${count} tegn for lang. Del den i to, eller gør den kortere. Dine ord står her stadig.`,
  noDate: 'Vælg den dag, du gerne vil have svar senest.',
  badDate: 'Den dato findes ikke. Vælg en anden.',
  pastDate: 'Datoen er allerede gået. Vælg i dag eller senere.',
  'no-room': 'Dine ord står her stadig. De er ikke sendt, for du har ikke adgang til samtalen lige nu.',
  failed: 'Dine ord står her stadig. De kunne ikke gemmes på telefonen. Måske er der ikke mere plads. Prøv igen om lidt.',
  notKept: 'Det, du skriver, står her, men kan ikke gemmes på telefonen lige nu. Kopiér det, før du lukker appen.',
}

export const caseNote = {
  summary: 'Beskeder er en del af sagen',
  lines: [
    'Det, I skriver til hinanden her, er dokumenter i jeres sag. I kan altid få det udleveret.',
    'Afgørelser, og alt der sætter en frist i gang, kommer i Digital Post. Her kan vi fortælle om dem og forklare dem, men aldrig træde i stedet for dem.',
  ],
}
