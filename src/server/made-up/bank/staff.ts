import type { ImportWorker } from '../../../contract/import/people.ts'

type Card = NonNullable<ImportWorker['card']>
/** A contact person before her absences are known. Mates stand next to each other. */
export type WorkerText = { id: string; name: string; card: Omit<Card, 'absences'> }

const canDecide = ['Aftaler om kontakt, møder og hvem der gør hvad', 'Hjælpemidler under 5.000 kr.', 'Op til ti timers ekstra aflastning i en periode', 'Hvem der inviteres til møder']
const cannotDecide = ['Merudgifter og tabt arbejdsfortjeneste. Det afgør sagsbehandleren på skrift i Digital Post', 'Skoletilbud. Det afgør visitationsudvalget efter udtalelse fra PPR', 'Behandling. Det afgør sygehuset og jer']
const usual = 'Som udgangspunkt hører familierne fra mig en gang om måneden, mest på besked, og jeg ringer, når noget er lettere at sige end at skrive.'
const weekend = [null, null]
const daily = { from: '08:00', to: '15:30' }
const usualHours = { workingHours: 'Mandag til torsdag 8–15.30, fredag 8–13', hours: [daily, daily, daily, daily, { from: '08:00', to: '13:00' }, ...weekend] }
const until16 = { from: '08:00', to: '16:00' }
const until15 = { from: '08:00', to: '15:00' }

type Look = [skin: number, hair: number, shape: number, cloth: number]

function worker(id: string, name: string, phone: number, look: Look, introduction: string, own: Partial<Card> = {}): WorkerText {
  const [skin, hair, shape, cloth] = look
  return {
    id, name,
    card: {
      title: 'Kontaktperson', portrait: { skin, hair, shape, cloth }, introduction,
      phone: `00 00 00 ${phone}`, email: `${id.replace('-', '.')}@solvang.example`, answerDays: 2, workingDays: [1, 2, 3, 4, 5],
      ...usualHours, canDecide, cannotDecide, usual, ...own,
    },
  }
}

export const workers: readonly WorkerText[] = [
  worker('sofie-lund', 'Sofie Lund', 21, [1, 1, 0, 1],
    'Jeg er uddannet socialrådgiver og har arbejdet med familier som jeres i ni år. Jeg kan bedst lide at mødes dér, hvor barnet er tryg, og jeg ringer hellere én gang for meget end én for lidt. Privat har jeg to drenge og en hund, der hedder Basse.'),
  worker('jonas-holm', 'Jonas Holm', 22, [1, 2, 5, 2],
    'Jeg er pædagog og har været ti år i specialbørnehave, før jeg kom hertil. Jeg er god til det praktiske: kørsel, hjælpemidler og papirer. Sofie og jeg dækker for hinanden, så I ikke skal fortælle det hele forfra.'),
  worker('karen-bech', 'Karen Bech', 23, [1, 5, 0, 3],
    'Jeg har været socialrådgiver i mere end tyve år. Jeg tror på korte møder, gode referater og en kop kaffe. Jeg siger det, hvis jeg ikke ved noget, og finder ud af det.', { answerDays: 3, workingDays: [1, 2, 3, 4], workingHours: 'Mandag til torsdag 8–16', hours: [until16, until16, until16, until16, null, ...weekend] }),
  worker('mikkel-aagaard', 'Mikkel Aagaard', 24, [1, 0, 4, 4],
    'Jeg er ergoterapeut af uddannelse og ser tit på, hvordan en hverdag kan gøres lettere med små ting. Jeg kommer gerne hjem til jer.'),
  worker('amira-saleh', 'Amira Saleh', 25, [3, 3, 1, 0],
    'Jeg er socialrådgiver og taler dansk, arabisk og engelsk. For mig er det vigtigste, at I ved, hvad der sker, og hvornår. Skriv på det sprog, I helst vil.'),
  worker('line-thorup', 'Line Thorup', 26, [0, 2, 2, 5],
    'Jeg har været lærer i specialklasse i tolv år og kender skolerne indefra. Jeg tager gerne med til svære samtaler.'),
  worker('bent-krogh', 'Bent Krogh', 27, [1, 5, 5, 1],
    'Jeg er socialpædagog og snart den ældste i teamet. Jeg har set, at det meste ordner sig, når de rigtige taler sammen. Jeg ringer helst.', { answerDays: 1 }),
  worker('nanna-friis', 'Nanna Friis', 28, [1, 4, 3, 2],
    'Jeg er sygeplejerske og har arbejdet på en børneafdeling. Jeg kan hjælpe med at oversætte det, lægerne siger, og tager med til kontrol, hvis I vil.', { workingDays: [1, 2, 4, 5], workingHours: 'Mandag, tirsdag, torsdag og fredag 8–15', hours: [until15, until15, null, until15, until15, ...weekend] }),
  worker('rikke-vang', 'Rikke Vang', 29, [0, 1, 1, 4],
    'Jeg er socialrådgiver og arbejder mest med de unge, der er på vej mod de 18. Jeg taler med jeres barn, ikke kun om det.'),
  worker('thomas-elkjaer', 'Thomas Elkjær', 30, [2, 2, 4, 0],
    'Jeg er psykolog og har selv en søster med handicap. Jeg ved, at søskende også skal ses. Jeg svarer kort og ofte.', { answerDays: 1 }),
]

export const leader = { id: 'hanne-dalgaard', name: 'Hanne Dalgaard' } as const
