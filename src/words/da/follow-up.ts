import type { FollowUp } from '../../contract/records/follow-up.ts'
import type { Interval } from '../../contract/records/model-profile.ts'
import type { Day } from '../../contract/values.ts'
import { capital, firstName, inARow, longDate } from './dates.ts'

const forms: Record<NonNullable<FollowUp['form']>, string> = {
  call: 'et kort opkald', visit: 'et besøg', 'two-lines': 'to linjer på skrift', 'nothing-new': '„intet nyt, som sidst“', meeting: 'et møde',
}

/** `Hver 3. måned`, `Hver 6. uge`, `Hver uge`. */
export function everyWords({ unit, count }: Interval): string {
  const word = unit === 'week' ? 'uge' : 'måned'
  return count === 1 ? `Hver ${word}` : `Hver ${count}. ${word}`
}

/** Why there is followed up where it is the law that says when. */
export const lawWhys: Readonly<Record<string, string>> = {
  'law-first': 'Loven: den første inden for tre måneder.',
  'law-decided': 'Så tit, som det er besluttet efter loven.',
}

/** What is owed: the day, the reason in plain words, and the law behind a fold. */
export const followUps = {
  title: 'Næste opfølgning',
  due: (day: Day, today: Day) => `Senest ${longDate(day, today)}`,
  passed: (day: Day, today: Day) => `Skulle have været senest ${longDate(day, today)}`,
  passedText: (name: string, isTwo: boolean) => `${firstName(name)} skylder den, og ${isTwo ? 'I' : 'du'} skal ikke gøre noget.`,
  about: (child: string) => `Om ${child}`,
  every: everyWords,
  fixed: (isTwo: boolean) => `Den ligger fast, men ${isTwo ? 'I' : 'du'} kan ønske formen`,
  form: (form: FollowUp['form']) => (form ? forms[form] : undefined),
  law: 'Hvad siger loven?',
  sections: (sections: readonly string[]) => `Barnets lov ${inARow(sections)}.`,
  formerSections: (sections: readonly string[]) => `Før 2024: serviceloven ${inARow(sections)}.`,
  locked: 'Rytmen hører til modellen, som kommunen følger. Den kan ikke sættes ned, heller ikke af kommunen.',
  from: (day: Day, today: Day) => `Gælder fra ${longDate(day, today)}.`,
  see: 'Se hele opfølgningen',
  none: 'Ingen opfølgning er planlagt',
  noneText: 'Når der er en, kommunen skal holde, står datoen og grunden her.',
  reason: (text: string) => `${capital(text.replace(/[.\s]+$/, ''))}.`,
}
