import type { ImportFamily } from '../../../contract/import/family.ts'
import type { ImportTold } from '../../../contract/import/told.ts'
import { addDays } from '../../../contract/rules/days.ts'
import { momentAt, workdayFrom, workdayUpTo } from '../clock.ts'
import type { EmilDays } from './emil.ts'

const child = 'f001-c1'
const evening = 20 * 60 + 40

/** Emil as his parents tell him, once. One section was written anew after Jonas read the page; Sofie has read that too. */
export function emilsPage({ today }: EmilDays): Required<Pick<ImportFamily, 'told' | 'toldReads' | 'toldSuggestions' | 'decides'>> {
  const at = (before: number, minutes = evening) => momentAt(addDays(today, -before), minutes)
  const section = (place: number, topic: ImportTold['topic'], texts: readonly (readonly [by: string, before: number, text: string])[], title: string | null = null): ImportTold =>
    ({ id: `f001-told${place}`, child, topic, title, versions: texts.map(([by, before, text]) => ({ by, at: at(before), text })) })
  return {
    told: [
      section(1, 'who', [['mette-kjaer', 96, emil.who]]),
      section(2, 'works', [['anders-friis', 95, emil.worksBefore], ['mette-kjaer', 11, emil.works]]),
      section(3, 'hard', [['mette-kjaer', 94, emil.hard]]),
      section(4, 'meet', [['anders-friis', 94, emil.meet]]),
      section(5, 'tired', [['mette-kjaer', 93, emil.tired]]),
      section(6, 'own', [['anders-friis', 60, emil.homes]], 'To hjem'),
    ],
    toldReads: [{ id: 'f001-told-read1', by: 'jonas-holm', at: at(40, 9 * 60) }, { id: 'f001-told-read2', by: 'sofie-lund', at: at(9, 8 * 60 + 15) }],
    toldSuggestions: [{ id: 'f001-told-s1', section: 'f001-told4', by: 'sofie-lund', at: momentAt(workdayUpTo(addDays(today, -2)), 13 * 60), text: `${emil.meet}\n\nSet til mødet: Han rakte hånden frem først, da ingen kiggede på ham.` }],
    decides: [
      { id: 'f001-decides1', child, subject: 'Fast chauffør til skolebussen', who: 'Kørselskontoret', by: workdayFrom(addDays(today, 11)), byWords: null, ground: null, goal: null, promise: 'f001-p3', keptBy: 'sofie-lund', day: workdayUpTo(addDays(today, -4)) },
      { id: 'f001-decides2', child, subject: 'To aflastningsdage mere om måneden', who: 'Visitationsudvalget, på Sofies indstilling', by: workdayFrom(addDays(today, 18)), byWords: null, ground: 'barnets lov § 90', goal: null, promise: null, keptBy: 'sofie-lund', day: workdayUpTo(addDays(today, -9)) },
      { id: 'f001-decides3', child, subject: 'Tilskud til svømning', who: 'Sofie selv', by: null, byWords: 'når kvitteringen er her', ground: 'barnets lov § 86', goal: 'f001-g3', promise: null, keptBy: 'sofie-lund', day: workdayUpTo(addDays(today, -20)) },
    ],
  }
}

const emil = {
  who: 'Emil er syv år og ler højest i vand. Han kender alle buslinjer i byen og kan høre på motoren, hvilken der kommer. Han har én rigtig ven, Sigurd, og en bror til ham i hver hund han møder.\n\nHan har cerebral parese i benene og autisme. Det er ikke det første, I lægger mærke til. Det er øjnene.',
  worksBefore: 'Tid. Et billede af det, der skal ske. At der er én, der bestemmer, og at det er den samme hver gang.',
  works: 'Tid. Et billede af det, der skal ske. At der er én, der bestemmer, og at det er den samme hver gang.\n\nSiden efterårsferien: at han selv må holde uret. Når han kan se minutterne gå, kan han slippe det, han er i gang med.',
  hard: 'Lyden af mange børn på én gang. Overtøj. Når voksne taler om ham, mens han er der.\n\nNår det bliver for meget, græder han ikke. Han bliver stille og lægger sig. Det er ikke dovenskab. Det er det sidste, han kan.',
  meet: 'Sæt dig på gulvet. Sig hej til bussen før du siger hej til ham. Vent. Han kigger efter lidt, og så er I i gang.\n\nRør ikke ved kørestolen uden at spørge. Den er hans ben.',
  tired: 'At fødslen gik galt, og hvordan. Det står i journalen fra hospitalet, og vi har fortalt det fjorten gange.\n\nOm vi har prøvet piktogrammer. Ja.\n\nHvordan vi selv har det. Spørg hellere, om vi har sovet.',
  homes: 'Emil bor lige meget hos os begge og skifter om torsdagen. Tasken pakkes af den, han kommer fra. Spørg den, han er hos. Vi taler godt sammen om ham.',
}
