import { ageOn } from '../../contract/rules/days.ts'
import type { Child } from '../../contract/records/child.ts'
import type { Day } from '../../contract/values.ts'
import { firstName, inARow } from './dates.ts'

/** `Hej Mette`; before it is known who this is, the page's own name. */
export const greeting = (name: string | undefined): string => (name ? `Hej ${firstName(name)}` : shell.home)

/** Whose page it is: `Emil, 7 år`; of several children only the names. */
export function familyLabel(children: readonly Child[], today: Day): string {
  const [only, ...others] = children
  if (!only || others.length > 0) return inARow(children.map((child) => child.name))
  return `${only.name}, ${ageOn(only.born, today)} år`
}

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
  noFamily: 'Der er ikke knyttet en familie til dig endnu. Det ordner kommunen. Ring, hvis det har stået sådan i mere end et par dage.',
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
