import type { ImportContact, ImportMessage, ImportRead } from '../../../contract/import/talk.ts'
import { addDays } from '../../../contract/rules/days.ts'
import type { Day } from '../../../contract/values.ts'
import { momentAt, weekOf, workdayUpTo } from '../clock.ts'
import { byMoment } from '../family/assemble.ts'
import type { EmilDays } from './emil.ts'

const mette = 'mette-kjaer'
const anders = 'anders-friis'
const sofie = 'sofie-lund'

type Said = [id: string, by: string, kind: ImportMessage['kind'], at: string, text: string, more?: Partial<ImportMessage>]
const messageOf = (privateTo: string | null) => ([id, by, kind, at, text, more]: Said): ImportMessage => ({
  id: `f001-m${id}`, privateTo, by, kind, text, at, answerBy: null, replyTo: null, ...more,
})

/** What both parents read: the latest weeks, and the question that waits. */
function common({ dots, meeting }: EmilDays): ImportMessage[] {
  const [first, second, , last] = dots as [Day, Day, Day, Day]
  const list: Said[] = [
    ['d1', sofie, 'information', momentAt(first, 612), 'Hej begge to. Skovvangskolen har sagt ja til mødet. Anne bliver Emils klasselærer, og hun vil gerne høre, hvad der virker derhjemme.'],
    ['d2', anders, 'thanks', momentAt(first, 1190), 'Godt nyt! Emil har allerede spurgt, om Anne kan lide tog.'],
    ['d3', mette, 'question', momentAt(addDays(second, -1), 1224), 'Må vi komme og se lokalet inden mødet? Emil vil gerne vide, hvor man hænger jakken.'],
    ['d4', sofie, 'information', momentAt(second, 545), 'Ja. Anne tager imod jer en eftermiddag i næste uge, når de andre er gået. Hun skriver selv en tid.', { replyTo: 'f001-md3' }],
    ['d5', mette, 'thanks', momentAt(second, 580), 'Tusind tak.'],
    ['d6', sofie, 'information', momentAt(last, 614), `Hej Mette og Anders. Jeg har talt med PPR i dag. De har modtaget papirerne og vender tilbage i uge ${weekOf(addDays(last, 21))}. Jeg følger op, hvis vi ikke har hørt noget.`],
    ['d7', mette, 'thanks', momentAt(last, 662), 'Tak, det letter. Vi har et punkt til mødet om busturen.'],
    ['d8', sofie, 'question', momentAt(last, 811), 'Må jeg dele Emils fysioterapeutiske status med klasselærer Anne før mødet?', { answerBy: workdayUpTo(addDays(meeting, -1)) }],
  ]
  return list.map(messageOf(null))
}

/** What each parent has with Sofie alone. Her last words there are thanks, which count as no contact. */
function own({ today }: EmilDays): ImportMessage[] {
  const written = addDays(today, -4)
  const answered = workdayUpTo(addDays(today, -2))
  const mettes: Said[] = [
    ['e1', mette, 'news', momentAt(written, 1282), 'Kun til dig: Jeg har sovet bedre de sidste to uger. Det hjælper at vide, at nogen andre ringer til skolen.'],
    ['e2', sofie, 'thanks', momentAt(answered, 552), 'Tak, fordi du fortæller det. Det er lige derfor, vi har delt det op.'],
  ]
  const andersTold: Said[] = [
    ['e3', anders, 'news', momentAt(addDays(today, -5), 1008), 'Jeg har fået fri, så jeg kommer også til mødet. Jeg kører direkte fra arbejde.'],
    ['e4', sofie, 'thanks', momentAt(answered, 561), 'Dejligt. Så ses vi der.'],
  ]
  return [...mettes.map(messageOf(mette)), ...andersTold.map(messageOf(anders))]
}

/** All messages, and how far each has read: the question is new to both parents, the rest is read. */
export function emilsMessages(days: EmilDays, history: readonly ImportMessage[]): { messages: ImportMessage[]; reads: ImportRead[] } {
  const messages = [...history, ...common(days), ...own(days)].sort(byMoment)
  const read = (by: string, privateTo: string | null, id: string): ImportRead => {
    const message = messages.find((one) => one.id === `f001-m${id}`)!
    return { by, privateTo, upTo: message.id, at: message.at }
  }
  const reads = [
    read(mette, null, 'd7'), read(anders, null, 'd7'), read(sofie, null, 'd8'), read('jonas-holm', null, 'd5'),
    read(mette, mette, 'e2'), read(sofie, mette, 'e2'), read(anders, anders, 'e4'), read(sofie, anders, 'e4'),
  ]
  return { messages, reads }
}

/** The calls on the line of dots; the last one is the latest contact. */
export function emilsCalls({ dots }: EmilDays): ImportContact[] {
  const call = (place: number, minutes: number, purpose: string, note: string): ImportContact => ({
    id: `f001-kd${place}`, privateTo: null, by: sofie, at: momentAt(dots[place]!, minutes), type: 'call', gotThrough: true, metChild: false, purpose, note,
  })
  return [
    call(1, 640, 'Høre, hvordan de første morgener med bus er gået', 'To gode og tre svære. Vi prøver med plads lige bag chaufføren. Mette fortæller Emil det i dag.'),
    call(2, 585, 'Følge op på busturen', 'Det går bedre med den faste plads. Chaufføren hedder Bo, og Emil vinker til ham. Vi sætter tal på igen om to uger.'),
    call(3, 885, 'Sætte tal på målet om bussen og forberede mødet', 'Familien siger 6, jeg siger 6. For tre måneder siden sagde familien 3. Vi har tre punkter til mødet. Spørgsmålet om statusen til Anne kan I svare på i tråden, når det passer.'),
  ]
}
