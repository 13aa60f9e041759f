import type { AnswerFigures } from '../../contract/rules/answer-times.ts'
import type { FitFigures } from '../../contract/rules/fit.ts'
import type { PromiseCount } from '../../contract/rules/promises.ts'
import type { Day, Instant } from '../../contract/values.ts'
import { ago, dayWords, firstName, momentWords } from './dates.ts'
import { dayOf } from '../../contract/rules/days.ts'

const days = (count: number) => (count === 0 ? 'samme dag' : count === 1 ? '1 hverdag' : `${count} hverdage`)
const families = (count: number) => (count === 1 ? '1 familie' : `${count} familier`)

/** Answer times in words; also a contact person's own. */
export const answerWords = {
  figures: ({ median, most }: AnswerFigures) => (median === most ? (most === 0 ? 'De fleste samme dag' : `De fleste inden for ${days(most)}`) : `Halvdelen ${median === 0 ? 'samme dag' : `inden for ${days(median)}`}, ni af ti inden for ${days(most)}`),
  short: ({ median, most }: AnswerFigures) => `${days(median)} · ${days(most)}`,
  count: (count: number) => (count === 1 ? '1 svar i 90 dage' : `${count} svar i 90 dage`),
  none: 'Ingen svar de sidste 90 dage',
}

/** The leader's page: facts about the work, never what anybody wrote. */
export const leader = {
  load: 'Teamet',
  reckoned: (at: Instant, today: Day) => `Regnet ud ${momentWords(at, today)}.`,
  isOld: 'Der er ikke forbindelse lige nu. Tallene herunder er dem, telefonen sidst hentede.',
  none: 'Tallene kan først hentes, når der er forbindelse.',
  refresh: 'Hent igen',
  never: 'Hvad familier og kontaktpersoner skriver til hinanden, bliver aldrig vist til en leder.',
  families: (count: number, workers: number) => `${families(count)} hos ${workers === 1 ? '1 kontaktperson' : `${workers} kontaktpersoner`}`,
  target: (target: number) => `Kommunens mål: højst ${target} familier til hver`,
  waiting: 'Svar, der er ved at glippe',
  waitingText: 'Makkeren har fået besked om morgenen på den sidste dag. Her ser du familien og hvor længe, ikke hvad der står.',
  noWaiting: 'Ingen svar er ved at glippe lige nu.',
  asked: (at: Instant, today: Day) => `Spurgte ${ago(dayOf(at), today)}`,
  due: (due: Day, today: Day) => (due < today ? `Svaret var lovet ${dayWords(due, today)}` : `Svaret er lovet ${dayWords(due, today)}`),
  by: (name: string) => `Kontaktperson: ${name}`,
  columns: {
    name: 'Kontaktperson', families: 'Familier', answers: 'Svartid', answersHint: 'halvdelen · ni af ti', waiting: 'Åbne spørgsmål', followUps: 'Opfølgninger til tiden',
    promises: 'Aftaler', changes: 'Skift', fit: 'Passer kontakten?',
  },
  away: (to: Day, cover: string, today: Day) => `Væk til og med ${dayWords(to, today)}. ${firstName(cover)} dækker`,
  ofTarget: (count: number, target: number) => (count > target ? `${count} (${count - target} over målet)` : `${count} af ${target}`),
  open: (open: number, soonLate: number) => (soonLate === 0 ? `${open}` : `${open}, ${soonLate} ved at glippe`),
  followUps: ({ held, onTime, late }: { held: number; onTime: number; late: number }) =>
    [held === 0 ? 'Ingen holdt' : `${onTime} af ${held}`, late > 0 && `${late} over tiden nu`].filter(Boolean).join(', '),
  promises: ({ kept, keptFirstDay, moved, letGo, open, late }: PromiseCount) => {
    const isKept = kept > 0 && (keptFirstDay < kept ? `${kept} holdt (${keptFirstDay} til første dato)` : `${kept} holdt`)
    const parts = [isKept, moved > 0 && `${moved} flyttet`, letGo > 0 && `${letGo} sluppet`, open > 0 && `${open} åbne`, late > 0 && `${late} over datoen`].filter(Boolean)
    return parts.length > 0 ? parts.join(', ') : 'Ingen'
  },
  changes: (count: number) => (count === 0 ? 'Ingen' : families(count)),
  fit: (fit: FitFigures | null) => (fit ? `${fit.right} passer, ${fit.tooLittle} for lidt, ${fit.tooMuch} for meget` : 'Færre end 5 familier'),
  again: ({ again }: FitFigures) => (again === 0 ? 'Ingen måtte forklare forfra' : `${again} måtte forklare noget forfra`),
  fitTitle: 'Passer kontakten?',
  fitAll: (fit: FitFigures) => `${families(fit.families)} har svaret det sidste halve år.`,
  fitNone: 'Det bliver først vist, når mindst fem familier har svaret. Så kan ingen kendes.',
  over: 'Svartid er for de sidste 90 dage. Opfølgninger, aftaler og kontakt er for et halvt år, skift af kontaktperson for et år.',
  said: {
    title: 'I sagde, vi gjorde',
    add: 'Fortæl, hvad I har gjort',
    lead: 'Skriv det, mange familier har sagt, og hvad I har gjort ved det. Alle familier kan læse det under Mere. Skriv aldrig noget, nogen kan kendes på.',
    saidLabel: 'I sagde',
    didLabel: 'Vi gjorde',
    publish: 'Vis det for familierne',
    publishing: 'Gemmer',
    published: 'Gemt. Familierne kan læse det.',
    withdraw: 'Tag væk',
    withdrawOf: (said: string) => `Tag væk: ${said}`,
    withdrawn: 'Taget væk.',
    undo: 'Fortryd',
    missing: { said: 'Skriv, hvad familierne har sagt.', did: 'Skriv, hvad I har gjort.', long: 'Det er for langt. Hold det på højst 500 tegn.' },
    none: 'Her er ikke skrevet noget endnu.',
    wait: 'Gemt på telefonen. Det sendes af sig selv.',
  },
}
