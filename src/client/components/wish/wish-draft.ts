import type { Agreement } from '../../../contract/records/agreement.ts'
import type { Wish, WishField, WishFields } from '../../../contract/records/wish.ts'
import { dayParts, wishFields } from '../../../contract/records/wish-fields.ts'
import { hasOpenHour } from '../../../contract/rules/hours.ts'
import { isDay } from '../../../contract/rules/days.ts'
import { lastingFields } from '../../../contract/rules/lasting.ts'
import type { Day } from '../../../contract/values.ts'
import { screens, wishFaults } from '../../../words/da/wish.ts'

/** What a new wish starts from: what this parent last said in the one under talk, else what was agreed last; a period that lapsed is over. */
export function startFrom(open: Wish | undefined, agreed: Agreement | undefined, today?: Day): WishFields {
  if (!open) return lastingFields(agreed?.fields ?? {}, today ?? '')
  const own = Object.entries(open.fields).map(([field, turns]) => [field, turns.findLast((turn) => turn.side === 'parent')?.value])
  return Object.fromEntries(own) as WishFields
}

const longestText = 8000
const longestName = 120
export type FieldFault = { field: WishField; step: number; text: string }

/** Whether a field holds a choice, or was left or made empty again. */
const isChosen: { [K in WishField]?: (value: NonNullable<WishFields[K]>) => boolean } = {
  channels: (list) => list.length > 0,
  notByPhone: (list) => list.length > 0,
  notInWriting: (list) => list.length > 0,
  week: (week) => dayParts.some((part) => week[part].some((fit) => fit !== 'possible')),
  language: ({ language, needsInterpreter }) => language.trim() !== '' || needsInterpreter,
  avoid: (text) => text.trim() !== '',
}

/** A value as it is sent: texts without blanks at their ends. */
const tidied: { [K in WishField]?: (value: NonNullable<WishFields[K]>) => NonNullable<WishFields[K]> } = {
  language: (value) => ({ ...value, language: value.language.trim() }),
  avoid: (text) => text.trim(),
}

/** One field's value ready to be sent, or undefined when it is empty. */
export function chosen(field: WishField, value: unknown): unknown {
  if (value === undefined || value === null) return undefined
  const test = isChosen[field] as ((value: unknown) => boolean) | undefined
  if (test && !test(value)) return undefined
  const tidy = tidied[field] as ((value: unknown) => unknown) | undefined
  return tidy ? tidy(value) : value
}

/** The fields that were chosen, in the order of the screens, as `wish.submit` takes them. */
export function chosenFields(fields: WishFields): WishFields {
  const pairs = wishFields.map((field) => [field, chosen(field, fields[field])] as const)
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined)) as WishFields
}

/** What is wrong with one field's value, if anything. */
export function faultOf(field: WishField, value: unknown, today: Day): string | undefined {
  if (chosen(field, value) === undefined) return undefined
  if (field === 'justNow') return dayFault((value as NonNullable<WishFields['justNow']>).until, today)
  if (field === 'week' && !hasOpenHour(value as NonNullable<WishFields['week']>)) return wishFaults.noHour
  if (field === 'language') return languageFault((value as NonNullable<WishFields['language']>).language.trim())
  const over = field === 'avoid' ? (value as string).trim().length - longestText : 0
  return over > 0 ? wishFaults.avoidLong(over) : undefined
}

function dayFault(day: string, today: Day): string | undefined {
  if (day === '') return wishFaults.noDate
  if (!isDay(day)) return wishFaults.badDate
  return day < today ? wishFaults.pastDate : undefined
}

const languageFault = (name: string) => (name === '' ? wishFaults.noLanguage : name.length > longestName ? wishFaults.languageLong : undefined)

/** The screen a field stands on, 1 to 5. */
export const stepOf = (field: WishField): number => screens.findIndex((screen) => screen.fields.includes(field)) + 1

/** All that is in the way of sending, in the order of the screens. */
export function wishFaultsOf(fields: WishFields, today: Day): FieldFault[] {
  return wishFields.flatMap((field) => {
    const text = field === 'starts' && fields.rhythm === 'own-contact' && fields.starts === 'contact-person' ? wishFaults.ownButOften : faultOf(field, fields[field], today)
    return text ? [{ field, step: stepOf(field), text }] : []
  })
}
