import type { Day } from '../../contract/values.ts'
import { longDate } from './dates.ts'

/** What stands in a calendar outside the app: by default nobody's name, no place and nothing of what it is about. */
export const calendarWords = {
  name: 'Én indgang',
  neutral: 'Aftale i Én indgang',
  cancelled: (title: string) => `Aflyst: ${title}`,
  fileName: 'aftale.ics',
}

/** What a link says that is closed, or never was one: to both the same. */
export const calendarGone = 'Linket virker ikke. Det kan være lukket eller skiftet ud. Lav et nyt i Én indgang under Mere, Kalender.\n'

/** The page where a person gets her meetings into her own calendar. */
export const calendar = {
  title: 'Kalender',
  lead: 'Få møderne ind i din egen kalender. De følger med, når noget bliver flyttet eller aflyst.',
  back: 'Mere',
  backToDay: 'Tilbage til din dag',
  none: 'Du har ikke noget kalenderlink',
  noneText: 'Et link er dit eget. Din kalender henter møderne gennem det, uden at du skal logge ind. Du kan lukke det igen, når du vil.',
  make: 'Lav et kalenderlink',
  making: 'Laver linket',
  isMade: (day: Day, today: Day) => `Du lavede et link ${longDate(day, today)}`,
  isMadeText: 'Selve linket kan ikke vises igen. Har du mistet det, så lav et nyt. Det gamle holder op med at virke med det samme.',
  makeNew: 'Lav et nyt link',
  revoke: 'Luk linket',
  revoked: 'Linket er lukket. Kalendere, der brugte det, får ikke mere at vide.',
  once: 'Dit kalenderlink. Det vises kun denne ene gang',
  onceText: 'Enhver, der har linket, kan se, hvornår du har møder. Giv det kun til din egen kalender.',
  linkLabel: 'Kalenderlink',
  copy: 'Kopiér linket',
  copied: 'Kopieret',
  copyFailed: 'Det kunne ikke kopieres. Hold fingeren på linket, og vælg Kopiér.',
  open: 'Åbn i telefonens kalender',
  how: 'Sådan sætter du det ind',
  howApple: 'iPhone og Mac: Tryk „Åbn i telefonens kalender“, og vælg Abonner.',
  howGoogle: 'Google Kalender: Åbn den på en computer. Vælg „Andre kalendere“, så „Fra URL“, og sæt linket ind.',
  howOutlook: 'Outlook: Vælg „Tilføj kalender“, så „Abonner fra internettet“, og sæt linket ind.',
  howOften: 'Kalenderen bestemmer selv, hvor tit den henter. Google kan være et døgn om det. Her i appen står det altid rigtigt.',
  titles: 'Hvad skal stå i kalenderen?',
  titlesHint: 'Vælger du navn og sted, kan andre, der ser din kalender, også læse det.',
  neutral: 'Kun „Aftale i Én indgang“',
  full: 'Mødets navn og sted',
  needsNetwork: 'Det kræver forbindelse. Prøv igen, når der er net. Intet er ændret.',
  unknown: 'Dit kalenderlink',
  unknownText: 'Uden forbindelse kan vi ikke se, om du har et link, og du kan ikke lave eller lukke et. Møderne står her i appen, og et link, du har i forvejen, virker som før.',
  loading: 'Ser efter dit link',
  download: 'Læg i kalender',
  downloadTitles: 'Med navn og sted',
  downloadHint: 'Uden navn og sted står der kun „Aftale i Én indgang“.',
}
