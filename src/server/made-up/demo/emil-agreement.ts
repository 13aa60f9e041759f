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

/** Mette's agreement of this autumn, and the one it took the place of. */
export function emilsAgreement(frame: Frame, { agreed: from }: EmilDays): Talk {
  const mette = frame.parents[0]!
  const before = agreed(frame, mette, { rhythm: 'monthly', channels: ['call', 'message'], hardNews: 'call-first' }, addDays(from, -200), from)
  return joined(before, agreed(frame, mette, mettesFields, from, null))
}
