import type { ImportMeeting } from '../../../contract/import/plan.ts'
import { addDays } from '../../../contract/rules/days.ts'
import { momentAt, workdayFrom, workdayUpTo } from '../clock.ts'
import type { EmilDays } from './emil.ts'

const child = 'f001-c1'
const [sofie, mette, anders] = ['sofie-lund', 'mette-kjaer', 'anders-friis']
const parents = [{ name: 'Mette Kjær', part: 'mor', person: mette! }, { name: 'Anders Friis', part: 'far', person: anders! }]

/** Held twelve days ago: the minutes are agreed by Mette, Anders sees a sentence of them otherwise. */
const held = ({ today }: EmilDays): ImportMeeting => {
  const day = workdayUpTo(addDays(today, -12))
  const written = momentAt(day, 690)
  return {
    id: 'f001-theld', child, type: 'status', title: 'Status på pauserne', purpose: 'At se, om de faste pauser i klassen virker, og hvad der skal ske, til vi mødes igen.',
    noSupportCut: true, starts: momentAt(day, 600), ends: momentAt(day, 660), place: 'Skovvangskolen, lokale 12',
    people: [{ name: 'Sofie Lund', part: 'Kontaktperson', person: sofie!, duties: ['chair', 'minutes'] }, ...parents, { name: 'Anne', part: 'Klasselærer', person: null }],
    minutes: null, points: [],
    texts: [{
      id: 'f001-xheld', over: null, by: sofie!, at: written, agreedBy: [sofie!, mette!],
      text: 'Pauserne efter spisning virker. Emil bruger det stille rum to gange om dagen og kommer selv tilbage. Anne siger til, hvis det bliver flere. Vi talte også om busturen, som vi tager på næste møde.',
    }],
    flags: [{
      id: 'f001-yheld', minutes: 'f001-xheld', by: anders!, at: momentAt(addDays(today, -2), 1180), says: 'Emil bruger det stille rum to gange om dagen og kommer selv tilbage.',
      text: 'Hos mig fortæller han, at han nogle dage ikke tør spørge om at gå derind. Det vil jeg gerne have med.',
    }],
  }
}

/** Three weeks ahead: its time does not suit Anders, and the times Sofie puts forward instead wait for Mette. */
const ahead = ({ today, meeting }: EmilDays): ImportMeeting => {
  const day = workdayFrom(addDays(meeting, 17))
  const [first, second] = [workdayFrom(addDays(day, 1)), workdayFrom(addDays(day, 2))]
  const slots = [{ starts: momentAt(first, 840), ends: momentAt(first, 885) }, { starts: momentAt(second, 540), ends: momentAt(second, 585) }]
  const at = momentAt(workdayUpTo(addDays(today, -2)), 700)
  return {
    id: 'f001-tahead', child, type: 'home-visit', title: 'Besøg hos Emil', purpose: 'At hilse på Emil derhjemme og høre ham selv fortælle om bussen.', noSupportCut: true,
    starts: momentAt(day, 780), ends: momentAt(day, 825), place: 'Hjemme hos Mette', bring: 'Billederne fra bussen, hvis I har dem', decisions: 'Ingen. Det er kun for at snakke.',
    people: [{ name: 'Sofie Lund', part: 'Kontaktperson', person: sofie!, duties: ['chair'] }, ...parents, { name: 'Emil', part: null, person: null }], minutes: null, points: [],
    times: [{
      id: 'f001-z1', by: sofie!, at, slots,
      answers: [...slots.map(({ starts }) => ({ by: sofie!, starts, answer: 'yes' as const, at })), ...slots.map(({ starts }, place) => ({ by: anders!, starts, answer: place === 0 ? 'yes' as const : 'if-needed' as const, at: momentAt(workdayUpTo(addDays(today, -1)), 1200) }))],
    }],
  }
}

export const emilsOtherMeetings = (days: EmilDays): ImportMeeting[] => [held(days), ahead(days)]
