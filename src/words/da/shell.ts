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
  toMore: 'Mere',
  lookHere: (count: number) => (count === 1 ? 'Se lige på denne ene ting' : `Se lige på disse ${count} ting`),
  nothingLost: 'Det, du har skrevet, står her endnu.',
  notSaved: 'Det, du har skrevet, står her endnu. Det kunne ikke gemmes på telefonen. Prøv igen om lidt.',
  noFamily: 'Der er ikke knyttet en familie til dig endnu. Det ordner kommunen. Ring, hvis det har stået sådan i mere end et par dage.',
  updateReady: 'Det, du skriver, bliver stående. Der er en ny udgave af appen.',
  updateNow: 'Opdater nu',
  close: 'Luk',
  events: {
    cleared: 'Det, du har skrevet, er her endnu. Browseren slettede det, appen havde gemt. Dine ord er lagt tilbage, og resten hentes igen.',
    restored: 'Det, du har skrevet, er her endnu. Kommunens system er sat tilbage til en tidligere kopi. Det, der mangler, sender telefonen igen. Intet kommer to gange.',
  },
}

export type SyncStateName = 'in-step' | 'sending' | 'waiting' | 'offline' | 'log-in-again' | 'update-first' | 'broken'

/** How the phone stands with the server; `waiting` is how many of one's own acts are not sent yet. */
export function syncWords(state: SyncStateName | 'log-in', waiting: number): string {
  return waiting > 0 ? (whileWaiting[state] ?? sentences[state]) : sentences[state]
}

const sentences: Record<SyncStateName | 'log-in', string> = {
  'in-step': 'Alt er sendt.',
  sending: 'Sender …',
  waiting: 'Alt, du har sendt, er nået frem. Kommunens ende svarer ikke lige nu.',
  offline: 'Alt, du har sendt, er nået frem. Ingen forbindelse lige nu – du kan læse og skrive imens.',
  'log-in-again': 'Alt, du har sendt, er nået frem. Log ind igen for at se nyt.',
  'log-in': 'Log ind',
  broken: 'Det, du har skrevet, står her endnu. Telefonen kan ikke gemme lige nu – måske er den fuld. Lad siden stå åben, så prøver vi igen.',
  'update-first': 'Alt, du har sendt, er nået frem. Luk appen, og åbn den igen, så den bliver opdateret.',
}

const whileWaiting: Partial<typeof sentences> = {
  waiting: 'Gemt på telefonen – sendes af sig selv.',
  offline: 'Gemt på telefonen – sendes af sig selv, når der er forbindelse.',
  'log-in-again': 'Det, du har skrevet, er gemt på telefonen. Log ind igen for at sende det.',
  'update-first': 'Det, du har skrevet, er gemt på telefonen. Luk appen, og åbn den igen, så den kan sende det.',
}
