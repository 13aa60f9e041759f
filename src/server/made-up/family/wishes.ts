import type { ImportAgreement, ImportWish } from '../../../contract/import/talk.ts'
import type { WishedRhythm, WishFields } from '../../../contract/records/wish.ts'
import { addDays, addMonths } from '../../../contract/rules/days.ts'
import type { Day } from '../../../contract/values.ts'
import { momentAt, workdayFrom, workdayUpTo } from '../clock.ts'
import { type Frame, type FrameParent, workerNow, workerOn } from './frame.ts'
import { wishedFields } from './wish-fields.ts'

export type Talk = { wishes: ImportWish[]; agreements: ImportAgreement[] }

/** How far one parent and the contact person have come. */
export const standings = ['standing', 'with-earlier', 'standing-and-wish', 'under-talk', 'wished', 'none'] as const
export type Standing = (typeof standings)[number]

/** The wishes and agreements of one parent. `age` is how many days ago the standing agreement was made. */
export function wishesOf(frame: Frame, parent: FrameParent, rhythm: WishedRhythm, standing: Standing, age: number): Talk {
  const from = workdayUpTo(addDays(frame.today, -age))
  const recent = workdayUpTo(addDays(frame.today, -frame.random.int(2, 8)))
  const fields = wishedFields(frame.random, rhythm, frame.today)
  switch (standing) {
    case 'none': return { wishes: [], agreements: [] }
    case 'wished': return { wishes: [openWish(frame, parent, fields, recent)], agreements: [] }
    case 'under-talk': return { wishes: [answeredWish(frame, parent, fields, recent)], agreements: [] }
    case 'standing': return agreed(frame, parent, fields, from, null)
    case 'with-earlier': return joined(agreed(frame, parent, { ...fields, rhythm: 'monthly' }, addDays(from, -180), from), agreed(frame, parent, fields, from, null))
    case 'standing-and-wish': return joined(agreed(frame, parent, fields, from, null), { wishes: [answeredWish(frame, parent, { ...fields, rhythm: 'monthly' }, recent)], agreements: [] })
  }
}

export const joined = (one: Talk, other: Talk): Talk => ({ wishes: [...one.wishes, ...other.wishes], agreements: [...one.agreements, ...other.agreements] })

type Turns = ImportWish['fields']
type Turn = { by: string; at: string; value: unknown; reason: string | null }
const mapFields = (fields: WishFields, turns: (field: string, value: unknown) => Turn[]): Turns =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, turns(field, value)])) as Turns

function openWish(frame: Frame, parent: FrameParent, fields: WishFields, day: Day): ImportWish {
  const at = momentAt(day, frame.random.int(1080, 1290))
  return { id: frame.nextId('w'), by: parent.id, at, state: 'open', fields: mapFields(fields, (_field, value) => [{ by: parent.id, at, value, reason: null }]) }
}

/** The contact person has said yes to all but the rhythm and who starts, where she proposes something else. */
function answeredWish(frame: Frame, parent: FrameParent, fields: WishFields, day: Day): ImportWish {
  const wish = openWish(frame, parent, fields, workdayUpTo(addDays(day, -2)))
  const at = momentAt(workdayUpTo(addDays(frame.today, -1)), frame.random.int(500, 880))
  const answer = (field: string, value: unknown): Turn => ({ by: workerNow(frame).id, at, ...proposal(field, value) })
  return { ...wish, fields: mapFields(fields, (field, value) => [{ by: parent.id, at: wish.at, value, reason: null }, answer(field, value)]) }
}

function proposal(field: string, value: unknown): Pick<Turn, 'value' | 'reason'> {
  if (field === 'rhythm') return { value: value === 'monthly' ? 'every-2-weeks' : 'monthly', reason: 'Jeg vil gerne love noget, jeg kan holde. Vi kan altid gøre det om.' }
  if (field === 'starts') return { value: 'either', reason: 'Så kan I også bare skrive, når I tænker på det.' }
  return { value, reason: null }
}

/** A wish that was agreed on at once, and what came of it. */
export function agreed(frame: Frame, parent: FrameParent, fields: WishFields, from: Day, until: Day | null): Talk {
  const worker = workerOn(frame, from).id
  const at = momentAt(from, frame.random.int(500, 900))
  const wish = openWish(frame, parent, fields, addDays(from, -frame.random.int(1, 5)))
  const turns = mapFields(fields, (_field, value) => [{ by: parent.id, at: wish.at, value, reason: null }, { by: worker, at, value, reason: null }])
  const agreement: ImportAgreement = {
    id: frame.nextId('e'), wish: wish.id, parent: parent.id, agreedBy: [parent.id, worker], at, from, until,
    nextLook: workdayFrom(addMonths(from, until === null && from < addMonths(frame.today, -3) ? 6 : 3)), fields,
  }
  return { wishes: [{ ...wish, state: 'agreed', fields: turns }], agreements: [agreement] }
}
