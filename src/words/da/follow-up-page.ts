import type { FollowUpForm } from '../../contract/records/follow-up-forms.ts'
import type { RhythmRule } from '../../contract/records/model-profile.ts'
import type { LawRhythm, ModelRhythms } from '../../contract/rules/follow-up-rhythms.ts'
import type { Day } from '../../contract/values.ts'
import { ahead, capital, dayWords, firstName, inARow, longDate } from './dates.ts'
import { everyWords, lawWhys } from './follow-up.ts'

const sentence = (text: string) => (/[.!?]“$/.test(text.trim()) ? capital(text.trim()) : `${capital(text.trim().replace(/[.\s]+$/, ''))}.`)

export const formNames: Record<FollowUpForm, { label: string; hint: string }> = {
  call: { label: 'Et opkald', hint: 'Et kvarter i telefonen' },
  visit: { label: 'Et besøg', hint: 'Hjemme eller et sted, I vælger' },
  'two-lines': { label: 'To linjer på skrift', hint: 'Her i appen, når det passer' },
  'nothing-new': { label: '„Intet nyt, som sidst“', hint: 'Når alt er roligt' },
  meeting: { label: 'Et møde', hint: 'Med dem, der skal være med' },
}

const models = { 'sammen-om-familien': 'Sammen om familien', 'en-familie-en-indgang': 'Én familie, én indgang' } as const

/** What is said on the page about the follow-ups: what is owed, what is wished, and what was held. */
export const followUpPage = {
  title: 'Opfølgning',
  lead: 'Det, kommunen skylder, og det, du ønsker, side om side.',
  back: 'Mere',
  of: (child: string | undefined) => (child ? `Om ${child}` : 'Om familien'),
  next: 'Næste opfølgning',
  due: (day: Day, today: Day) => `Senest ${longDate(day, today)}`,
  inTime: (day: Day, today: Day) => `${capital(ahead(day, today))}.`,
  late: (day: Day, today: Day) => `Skulle have været senest ${longDate(day, today)}`,
  lateText: (name: string, isTwo: boolean) => `${firstName(name)} skylder den, og ${isTwo ? 'I' : 'du'} skal ikke gøre noget.`,
  lateWork: 'Du er forsinket med den. Familien kan se, at den ligger hos dig.',
  why: whyWords,
  formNow: formWords,
  none: 'Der er ingen opfølgning med en fast dato.',
  paused: (until: Day, today: Day) => `Holder pause til og med ${longDate(until, today)}`,
  pauseWhy: (name: string, reason: string) => `${firstName(name)}: ${sentence(reason)}`,
  rhythms: 'Tre rytmer',
  rhythmsText: 'Loven og modellen ligger fast. Ønsket kan ændre formen og give mere kontakt, aldrig fjerne en opfølgning.',
  law: 'Loven',
  lawText: (law: LawRhythm, today: Day) => lawTexts(law, today),
  lawWhy: (law: LawRhythm) => (law.state === 'none'
    ? 'Barnets lov § 95 gælder for §§ 32, 46, 47, 114–116 og 120. Sagen bygger ikke på dem.'
    : `Barnets lov § 95, fordi sagen bygger på ${inARow(law.sections)}.`),
  childSays: (view: string) => `Barnets syn: ${sentence(view)}`,
  model: 'Modellen',
  modelName: (model: ModelRhythms['model']) => (model ? models[model] : ''),
  modelNone: (model: ModelRhythms['model']) => (model === 'en-familie-en-indgang' ? 'Modellen har ingen fast rytme.' : 'Modellen giver ingen fast rytme for det, sagen bygger på nu.'),
  modelEvery: (rule: RhythmRule) => `${everyWords(rule.interval)}: ${rule.plainName.charAt(0).toLowerCase()}${rule.plainName.slice(1)}`,
  modelWhy: (rule: RhythmRule) => sentence(rule.reason),
  modelNumbers: (rule: RhythmRule) => `Barnets lov ${inARow(rule.sections)}.${rule.formerSections.length > 0 ? ` Før 2024: serviceloven ${inARow(rule.formerSections)}.` : ''}`,
  locked: 'Rytmen hører til modellen. Kommunen kan ikke sætte den ned.',
  numbers: 'Hvad siger loven?',
  wish: (isWorker: boolean) => (isWorker ? 'Familiens ønske' : 'Dit ønske'),
  wishForm: (form: FollowUpForm | null) => (form ? formNames[form].label : 'Intet ønske om formen'),
  wishOf: (name: string, form: FollowUpForm | null) => `${firstName(name)}: ${form ? formNames[form].label : 'intet ønske om formen'}`,
  wishNone: 'Ingen har ønsket en form endnu.',
  wishMore: 'Hvor tit du ellers vil høre fra os, står under Forventninger.',
  choose: 'Hvordan vil du helst have opfølgningen?',
  chooseText: (worker: string) => `Det gælder, til du vælger noget andet. Kun du og ${firstName(worker)} kan se det.`,
  light: 'Er der noget nyt?',
  lightText: (worker: string) => `Er alt som sidst, kan du sige det her. ${firstName(worker)} bekræfter og skriver opfølgningen ned. Kun du og ${firstName(worker)} kan se dit svar.`,
  lightNote: 'Vil du sige lidt mere?',
  lightNoteHint: 'Det behøver du ikke.',
  lightSend: 'Intet nyt, som sidst',
  lightSaid: (worker: string) => `Du har svaret: intet nyt, som sidst. ${firstName(worker)} bekræfter.`,
  lightUndo: 'Tag det tilbage',
  lightSoon: (day: Day, today: Day) => `Fra ${dayWords(day, today)} kan du svare „Intet nyt, som sidst“ her, hvis alt er, som det plejer.`,
  lightLong: 'Hold det på et par linjer, højst 500 tegn.',
  held: 'Holdt',
  heldNone: 'Ingen endnu.',
  heldOn: (day: Day, today: Day, form: FollowUpForm | null) => capital(`${longDate(day, today)}${form ? ` · ${formNames[form].label}` : ''}`),
  heldBy: (name: string) => `Skrevet af ${firstName(name)}`,
  heldMore: (count: number) => `Vis ${count} ældre`,
}

/** Why the date is what it is: the model's rule by its plain name, or the law. */
function whyWords(name: string, rules: readonly RhythmRule[]): string | undefined {
  const rule = rules.find((one) => one.rule === name)
  return rule ? `${everyWords(rule.interval)}: ${rule.plainName.charAt(0).toLowerCase()}${rule.plainName.slice(1)}.` : lawWhys[name]
}

const inLine = (form: FollowUpForm) => formNames[form].label.toLowerCase().replace('„intet', '„Intet')

/** In which form: as a parent wishes it, else as last time. Each wish by its parent's name to a worker. */
function formWords(last: FollowUpForm | null, wishes: readonly { byName: string; form: FollowUpForm | null }[], isWorker?: boolean): string | undefined {
  const wished = wishes.flatMap(({ byName, form }) => (form ? [isWorker ? `${inLine(form)}, som ${firstName(byName)} ønsker` : `${inLine(form)}, som du ønsker`] : []))
  if (wished.length > 0) return `Formen: ${inARow(wished)}.`
  return last ? `Formen: ${inLine(last)}, som sidst.` : undefined
}

function lawTexts(law: LawRhythm, today: Day): string {
  if (law.state === 'none') return 'Loven sætter ingen fast rytme her.'
  if (law.state === 'first') return `Den første inden for tre måneder: senest ${longDate(law.due, today)}.`
  if (law.state === 'to-decide') return 'Den første er holdt. Nu skal det besluttes, hvor tit.'
  return `${everyWords(law.decided.interval)}. ${sentence(law.decided.reason)}`
}
