import type { WishFields } from '../../../contract/records/wish.ts'
import { addDays } from '../../../contract/rules/days.ts'
import type { Frame } from '../family/frame.ts'
import { agreed, joined, type Talk } from '../family/wishes.ts'
import type { EmilDays } from './emil.ts'

const mettesFields: WishFields = {
  rhythm: 'every-2-weeks',
  starts: 'contact-person',
  channels: ['call', 'message', 'home-visit'],
  week: {
    morning: ['possible', 'possible', 'possible', 'possible', 'possible'],
    forenoon: ['good', 'possible', 'good', 'possible', 'good'],
    afternoon: ['possible', 'possible', 'possible', 'good', 'possible'],
    evening: ['never', 'never', 'never', 'possible', 'never'],
  },
  hardNews: 'call-first',
  notByPhone: ['decisions'],
  notInWriting: ['behaviour'],
  carries: 4,
  avoid: 'Ring ikke, når Emil lige er kommet hjem fra skole. Skriv i stedet, så ringer jeg op.',
}

/** Anders would rather read than talk, at work in the daytime, and hear when there is news. */
const andersFields: WishFields = {
  rhythm: 'only-news',
  starts: 'either',
  channels: ['message', 'sms-first', 'video'],
  week: {
    morning: ['never', 'never', 'never', 'never', 'never'],
    forenoon: ['never', 'never', 'never', 'possible', 'possible'],
    afternoon: ['possible', 'possible', 'possible', 'possible', 'good'],
    evening: ['good', 'good', 'possible', 'good', 'never'],
  },
  hardNews: 'in-person',
  notByPhone: ['money'],
  carries: 3,
}

/** Mette's agreement of this autumn, and the one it took the place of. */
export function emilsAgreement(frame: Frame, { agreed: from }: EmilDays): Talk {
  const mette = frame.parents[0]!
  const before = agreed(frame, mette, { rhythm: 'monthly', channels: ['call', 'message'], hardNews: 'call-first' }, addDays(from, -200), from)
  return joined(before, agreed(frame, mette, mettesFields, from, null))
}

export const andersAgreement = (frame: Frame, { agreed: from }: EmilDays): Talk => agreed(frame, frame.parents[1]!, andersFields, from, null)
