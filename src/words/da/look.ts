import type { Who } from './wish-choices.ts'

/** The day has come on which both wanted to look at the agreement again. */
export const look = {
  title: ({ side }: Who) => (side === 'parent' ? 'Passer aftalen stadig?' : 'Det er tid at se på aftalen igen'),
  text: ({ side, parent }: Who, day: string) => side === 'parent'
    ? `I aftalte at se på den igen senest ${day}. Passer den, så sig det her. Ellers kan du ønske noget andet.`
    : `I aftalte at se på den igen senest ${day}. Tag det op med ${parent}. Passer den, så skriv det her. ${parent} kan også ønske noget andet i appen.`,
  fits: ({ side }: Who) => (side === 'parent' ? 'Ja, den passer' : 'Vi har set på den, og den passer'),
  saving: 'Gemmer',
}
