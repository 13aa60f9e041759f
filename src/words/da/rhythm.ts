import type { Contact } from '../../contract/records/contact.ts'
import type { WishedRhythm } from '../../contract/records/wish.ts'
import type { Rhythm } from '../../contract/rules/rhythm.ts'
import type { Day } from '../../contract/values.ts'
import { ago, atTheLatest, dayWords, firstName, whose } from './dates.ts'

const rhythmNames: Record<WishedRhythm, string> = {
  weekly: 'Hver uge', 'every-2-weeks': 'Hver 14. dag', monthly: 'Hver måned', 'every-3-months': 'Hver 3. måned',
  'only-news': 'Kun når der er nyt', 'own-contact': 'Du tager selv kontakt',
}

type Spoken = { rhythm: WishedRhythm | undefined; state: Rhythm['state']; name: string; isParentFirst: boolean }

/** The heading of the rhythm: what is agreed, and how it stands. */
function rhythmHead({ rhythm, state, name, isParentFirst }: Spoken): string {
  const agreed = rhythm ? rhythmNames[rhythm] : 'Uden fast rytme'
  if (state === 'none-owed') return agreed
  if (state === 'in-step') return `${agreed} – og I er i takt`
  if (state === 'soon') return `${agreed} – snart er det tid igen`
  return isParentFirst ? `${agreed} – skriv eller ring, når du vil` : `${agreed} – nu er det ${whose(firstName(name))} tur`
}

function rhythmPill({ state, name, isParentFirst }: Spoken): string {
  if (state === 'late') return isParentFirst ? 'Når du vil' : `${whose(firstName(name))} tur`
  return { 'none-owed': 'Som aftalt', 'in-step': 'I takt', soon: 'Snart' }[state]
}

const acts: Record<Contact['type'], string> = { message: 'skrev', call: 'ringede', visit: 'var på besøg', meeting: 'holdt møde' }

/** The rhythm card: agreed against actual, in words beside the picture. */
export const rhythmCard = {
  title: 'Kontakten, som vi aftalte den',
  titleBefore: 'Kontakten med os',
  head: rhythmHead,
  pill: rhythmPill,
  last: (contact: Contact, day: Day, today: Day) => `Senest: ${firstName(contact.byName)} ${acts[contact.type]} ${ago(day, today)}.`,
  noneYet: 'Der har ikke været kontakt endnu.',
  next: (day: Day, today: Day) => `Næste: ${atTheLatest(day, today)}.`,
  nextAtMeeting: (day: Day, today: Day) => `Næste: på mødet ${dayWords(day, today)}.`,
  nextPassed: (name: string, day: Day, today: Day) =>
    `Næste skulle have været ${atTheLatest(day, today)}. Det er ${whose(firstName(name))} opgave, og du skal ikke gøre noget.`,
  nextPassedOwn: 'Det er aftalt, at du selv tager kontakt. Der er ingen frist for dig.',
  today: 'i dag',
  noAgreement: 'Ingen kontaktaftale endnu',
  usual: (name: string) => `Indtil I aftaler jeres egen, gør ${firstName(name)}, som hos de fleste familier:`,
  noUsual: 'Fortæl, hvor tit og hvordan du helst vil høre fra os.',
  tell: 'Fortæl, hvad du ønsker',
  see: 'Se aftalen',
}
