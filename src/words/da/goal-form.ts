import type { AgreedState } from '../../contract/records/plan-fields.ts'
import type { Day } from '../../contract/values.ts'
import { atTheLatest, firstName } from './dates.ts'

/** The fields of a goal, as they are asked and as they are read. */
export const goalLabels = {
  text: 'Målet',
  why: 'Hvorfor',
  seenWhen: 'Vi kan se det, når',
  works: 'Det virker allerede',
  child: 'For',
  horizon: 'Hvornår',
  partOf: 'På vej mod',
  steps: 'Skridt på vejen',
  decides: 'Kan afgøres af',
  state: 'Hvor det står',
} as const

export const goalForm = {
  page: 'Mål',
  newTitle: 'Foreslå et mål',
  newLead: (other: string) => `Det bliver et mål, når ${other} har sagt ja.`,
  suggest: 'Foreslå et mål',
  text: 'Hvad vil I gerne frem til?',
  textStaff: 'Hvad er målet, med familiens egne ord?',
  textHint: 'Med jeres egne ord. Én sætning er nok.',
  why: 'Hvorfor er det vigtigt?',
  seenWhen: 'Vi kan se det, når …',
  seenWhenHint: 'Noget, man kan se eller høre. For eksempel: … der bliver vinket fra bussen fire morgener om ugen.',
  works: 'Hvad virker allerede?',
  child: 'Hvem handler det om?',
  wholeFamily: 'Hele familien',
  horizon: 'Hvornår?',
  short: 'På kort sigt',
  long: 'På lang sigt',
  partOf: 'Er det en del af et langt mål?',
  none: 'Nej, det står for sig',
  decides: 'Hvem kan afgøre det, målet kræver?',
  decidesHint: 'For eksempel: Skolen, eller visitationsudvalget i januar.',
  more: 'Mere om målet',
  steps: 'Skridt på vejen',
  step: (place: number) => `Skridt ${place}`,
  stepOwner: 'Hvem gør det?',
  nobodyYet: 'Ikke aftalt endnu',
  stepDue: 'Gerne inden',
  addStep: 'Tilføj et skridt',
  removeStep: (place: number) => `Fjern skridt ${place}`,
  saidStep: (step: { text: string; owner: string | null; due: Day | null }, today: Day) =>
    [step.text, [step.owner && firstName(step.owner), step.due && atTheLatest(step.due, today)].filter(Boolean).join(', ')].filter(Boolean).join(' · '),
  states: { agreed: 'I gang', resting: 'Hviler', stable: 'Går godt', reached: 'Nået', 'let-go': 'Lagt væk' } satisfies Record<AgreedState, string>,
  stateTitle: 'Foreslå, at målet …',
  toState: { agreed: 'tages op igen', resting: 'hviler lidt', stable: 'går godt og bare fortsætter', reached: 'er nået', 'let-go': 'lægges væk' } satisfies Record<AgreedState, string>,
  faults: {
    text: 'Skriv, hvad I gerne vil frem til.',
    seenWhen: 'Skriv, hvordan I kan se, at målet er nået. Fortsæt sætningen „Vi kan se det, når …“.',
    stepText: (place: number) => `Skriv, hvad skridt ${place} er, eller fjern det.`,
    stepDue: (place: number) => `Datoen ved skridt ${place} findes ikke.`,
  },
}

export const voiceForm = {
  title: 'Sæt et tal på',
  lead: 'Nu hvor der snart skal følges op, kan du sige, hvordan det går. Det er helt frivilligt.',
  ask: (seenWhen: string) => `Hvor tæt er I på, at ${seenWhen}?`,
  low: '0 er slet ikke, 10 er helt i mål.',
  words: 'En sætning til (kan stå tomt)',
  save: 'Gem tallet',
  saved: 'Gemt. Det står sammen med de andre tal.',
}
