import type { Meeting } from '../../../contract/records/meeting.ts'
import { any, notSmall, schoolAge, small, teen } from './episode.ts'

type Guest = { name: string; part: string | null }
/** A meeting told ahead and afterwards. */
export type MeetingText = {
  ages: readonly [number, number]
  type: Meeting['type']
  title: string
  purpose: string
  minutes: string
  guests: readonly Guest[]
  isHome?: boolean
  hasChild?: boolean
}

const teacher = { name: '{lærer}', part: 'Klasselærer' }
const carer = { name: '{lærer}', part: 'Pædagog' }
const ppr = { name: 'PPR', part: null }
const physio = { name: 'Dorthe', part: 'Fysioterapeut' }
const occupational = { name: 'Ruth', part: 'Ergoterapeut' }

export const opening: MeetingText = {
  ages: any, type: 'opening', title: 'Første møde', isHome: true, guests: [],
  purpose: 'At lære hinanden at kende. Vi taler om, hvad der fylder, og hvad der skal ske de første tre måneder. Ingen skal have forberedt noget.',
  minutes: 'Vi talte om hverdagen, og om hvem der er omkring {barn}. Vi valgte at begynde med det, der fylder mest. {kp} samler trådene og skriver, hvem der gør hvad. Vi mødes igen om tre måneder.',
}

export const meetingTexts: readonly MeetingText[] = [
  { ages: schoolAge, type: 'network', title: 'Netværksmøde om skoledagen', guests: [teacher, ppr],
    purpose: 'At finde ud af, hvordan {barn} får en skoledag med pauser, og hvem der siger til, når det bliver for meget.',
    minutes: 'Alle var enige om, at pauserne virker. {lærer} holder fast i det faste sted. PPR kommer og ser på en formiddag. {barn} havde tegnet sin bedste dag, og den hænger vi op.' },
  { ages: small, type: 'network', title: 'Netværksmøde i børnehaven', guests: [carer, ppr],
    purpose: 'At dele, hvad der virker derhjemme og i {sted}, så {barn} møder det samme begge steder.',
    minutes: 'Billedkortene er de samme begge steder fra mandag. {lærer} skriver lidt hver fredag. Talepædagogen kommer med næste gang.' },
  { ages: any, type: 'follow-up', title: 'Opfølgning', guests: [],
    purpose: 'At se på målene sammen og rette det, der ikke passer mere. Hjælpen bliver ikke taget op til nedsættelse på mødet.',
    minutes: 'Vi gik målene igennem ét for ét. To går godt, og et hviler. Der skal ikke laves om på hjælpen. Næste opfølgning kan tages i telefonen.' },
  { ages: any, type: 'follow-up', title: 'Opfølgning i telefonen', guests: [],
    purpose: 'Den korte udgave: Er der noget nyt, og holder aftalerne?',
    minutes: 'Intet nyt, og aftalerne holder. {barn} har det godt. Vi talte et kvarter.' },
  { ages: any, type: 'status', title: 'Status med fysio- og ergoterapeut', guests: [physio, occupational],
    purpose: 'At høre, hvad de to terapeuter ser, og vælge, hvad der er vigtigst det næste halve år.',
    minutes: 'Balancen er blevet bedre. Ergoterapeuten foreslår en anden stol og låner en ud på prøve. Øvelserne bliver til tre lege i stedet for et program.' },
  { ages: any, type: 'home-visit', title: 'Besøg derhjemme', isHome: true, hasChild: true, guests: [],
    purpose: 'At se, hvordan hverdagen er, og hilse på {barn}, hvor {han} er tryg.',
    minutes: 'Vi så på badeværelset og trappen sammen. {kp} spørger boligrådgiveren. {barn} viste sine tog.' },
  { ages: notSmall, type: 'child-talk', title: 'Samtale med {barn}', hasChild: true, guests: [],
    purpose: 'At høre {barns} egen mening, uden at vi andre svarer for {ham}.',
    minutes: '{barn} vil gerne have mere tid med sin ven og mindre larm i frikvarteret. {Han} har sagt ja til, at vi skriver det her.' },
  { ages: schoolAge, type: 'network', title: 'Netværksmøde om kørsel og fritid', guests: [teacher, { name: 'SFO', part: null }],
    purpose: 'At få eftermiddagen til at hænge sammen: SFO, kørsel og svømning.',
    minutes: 'Kørslen går fra SFO om onsdagen. SFO har en voksen med ved bussen. Vi prøver det i seks uger.' },
  { ages: small, type: 'network', title: 'Møde om overgangen til skole', guests: [carer, { name: 'Birthe', part: 'Skoleleder' }, ppr],
    purpose: 'At vælge skoletilbud i god tid og lægge en plan for de første uger.',
    minutes: 'Vi besøger to steder før jul. {lærer} skriver en side om {barn} med alt det, {han} er god til. Ingen beslutning i dag.' },
  { ages: teen, type: 'network', title: 'Møde om tiden efter skolen', guests: [{ name: 'Karin', part: 'Ungevejleder' }, teacher],
    purpose: 'At tale om, hvad {barn} gerne vil prøve, og hvem der hjælper med hvad.',
    minutes: '{barn} vil gerne arbejde med noget praktisk. Ungevejlederen finder to steder, der kan besøges. Vi mødes igen, når {han} har set dem.' },
  { ages: teen, type: 'status', title: 'På vej mod de 18', guests: [{ name: 'Preben', part: 'Voksenrådgiver' }],
    purpose: 'At få overblik over, hvad der slutter, hvad der fortsætter, og hvad der skal søges på ny.',
    minutes: 'Vi lavede en liste med datoer. {kp} holder øje med dem. Voksenrådgiveren kommer med igen om et halvt år.' },
]

export const pointTexts = [
  'Hvem tager imod, når bussen kommer for tidligt?', 'Pauserne efter frokost', 'Kan vi få referatet samme dag?', 'Ferien: hvornår er der lukket?',
  'Hvad gør vi, når {barn} siger nej?', 'Stolen passer ikke mere', 'Vi vil gerne høre {barns} egen mening først', 'Nætterne',
] as const

export const workerPoints = ['{barns} egen mening', 'Gå rollerne igennem', 'Dato for næste gang', 'Status fra fysioterapeuten'] as const
