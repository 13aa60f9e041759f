/** The words around every page: the bar, errors, undo, and how the phone stands with the server. */
export const shell = {
  places: 'Steder i appen',
  home: 'Overblik',
  goals: 'Mål',
  messages: 'Beskeder',
  meetings: 'Møder',
  more: 'Mere',
  unread: (count: number) => (count === 1 ? '1 ulæst' : `${count} ulæste`),
  chooseFamily: 'Vælg, hvem du vil se',
  undo: 'Fortryd',
  back: 'Tilbage',
  toHome: 'Overblik',
  toMore: 'Mere',
  lookHere: (count: number) => (count === 1 ? 'Se lige på denne ene ting' : `Se lige på disse ${count} ting`),
  nothingLost: 'Det, du har skrevet, står her endnu.',
  notSaved: 'Det kunne ikke gemmes på telefonen. Det, du har skrevet, står her endnu. Prøv igen om lidt.',
  loading: 'Henter …',
  updateReady: 'Der er en ny udgave af appen. Det, du skriver, bliver stående.',
  updateNow: 'Opdater nu',
}

export type SyncStateName = 'in-step' | 'sending' | 'waiting' | 'offline' | 'log-in-again' | 'update-first' | 'broken'

/** How the phone stands with the server; `waiting` is how many of one's own acts are not sent yet. */
export function syncWords(state: SyncStateName | 'log-in', waiting: number): string {
  if (state === 'offline' && waiting > 0) return 'Ingen forbindelse. Det er gemt på telefonen og sendes af sig selv.'
  return sentences[state]
}

const sentences: Record<SyncStateName | 'log-in', string> = {
  'in-step': 'Alt er sendt.',
  sending: 'Sender …',
  waiting: 'Gemt på telefonen – sendes af sig selv.',
  offline: 'Ingen forbindelse. Du kan læse og skrive imens.',
  'log-in-again': 'Log ind igen for at sende. Det, du har skrevet, er gemt på telefonen.',
  'log-in': 'Log ind',
  broken: 'Telefonen kan ikke gemme lige nu. Måske er den fuld. Lad siden stå åben – vi prøver igen.',
  'update-first': 'Appen skal opdateres, før den kan sende. Det, du har skrevet, er gemt på telefonen.',
}
