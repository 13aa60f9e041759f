import type { Who } from './wish-choices.ts'

const isParent = (who: Who) => who.side === 'parent'

/** The contact agreement that stands, and what is owed beside it. */
export const agreement = {
  title: 'Kontaktaftale',
  agreedBy: (names: string, day: string) => `Aftalt ${day} af ${names}`,
  nextLook: (day: string) => `Vi ser på den igen senest ${day}`,
  looked: (name: string, day: string) => `${name} så på den igen ${day}: den passer stadig`,
  earlier: (count: number) => (count === 1 ? 'Den tidligere aftale' : `De ${count} tidligere aftaler`),
  noneTitle: 'Ingen kontaktaftale endnu',
  none: (who: Who) => isParent(who)
    ? `Du og ${who.worker} har ikke aftalt noget om kontakten endnu. Indtil da gør ${who.worker}, som hun plejer:`
    : `Der er ingen aftale med ${who.parent} endnu. Indtil da gælder det, du plejer:`,
}

export const owed = {
  title: 'Det ligger fast',
  due: (day: string) => `Opfølgning senest ${day}`,
  dueFor: (child: string, day: string) => `Opfølgning om ${child} senest ${day}`,
  locked: (worker: string, side: Who['side']) => side === 'parent'
    ? `Den kan ikke vælges fra. Skriv til ${worker}, hvis du hellere vil have den som et opkald, et besøg eller to linjer.`
    : 'Den kan ikke vælges fra, men formen kan aftales.',
  lockedShort: (every: string, reason: string) => `Opfølgning ${every} ligger fast. ${reason} Den kan ikke vælges fra.`,
  none: 'Der er ingen opfølgning, som skal holdes på et bestemt tidspunkt.',
}
