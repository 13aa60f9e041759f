import type { WeekGrid, WishedRhythm, WishFields } from '../../../contract/records/wish.ts'
import { channels, newsWays, starters, subjects } from '../../../contract/records/wish-fields.ts'
import { addDays } from '../../../contract/rules/days.ts'
import type { Day } from '../../../contract/values.ts'
import type { Random } from '../random.ts'

const avoids = [
  'Ring ikke, når børnene kommer hjem. Skriv i stedet.',
  'Kom ikke uanmeldt. Det gør hele dagen utryg.',
  'Tal ikke om de svære ting, mens vores barn hører på det.',
  'Skriv ikke fredag eftermiddag, hvis det er noget, vi ikke kan gøre noget ved før mandag.',
  'Spørg ikke, om vi har prøvet et belønningsskema.',
] as const
const languages = [{ language: 'Arabisk', needsInterpreter: true }, { language: 'Tyrkisk', needsInterpreter: false }, { language: 'Polsk', needsInterpreter: false }, { language: 'Ukrainsk', needsInterpreter: true }, { language: 'Dansk', needsInterpreter: false }]

/** What a parent might wish. Most leave some of it empty. */
export function wishedFields(random: Random, rhythm: WishedRhythm, today: Day): WishFields {
  const often = <T>(share: number, field: string, value: () => T) => (random.chance(share) ? { [field]: value() } : {})
  return {
    rhythm,
    ...often(0.7, 'starts', () => random.pick(starters)),
    ...often(0.08, 'justNow', () => ({ change: random.pick(['more', 'less'] as const), until: addDays(today, random.int(10, 45)) })),
    ...often(0.85, 'channels', () => random.some(channels, random.int(2, 4))),
    ...often(0.75, 'week', () => weekGrid(random)),
    ...often(0.7, 'hardNews', () => random.pick(newsWays)),
    ...often(0.35, 'notByPhone', () => random.some(subjects, random.int(1, 2))),
    ...often(0.3, 'notInWriting', () => random.some(subjects, random.int(1, 2))),
    ...often(0.8, 'carries', () => random.int(1, 5)),
    ...often(0.12, 'language', () => random.pick(languages)),
    ...often(0.45, 'avoid', () => random.pick(avoids)),
  }
}

function weekGrid(random: Random): WeekGrid {
  const row = (good: number, never: number) => Array.from({ length: 5 }, () => {
    const chance = random.next()
    return chance < good ? ('good' as const) : chance > 1 - never ? ('never' as const) : ('possible' as const)
  })
  return { morning: row(0.1, 0.5), forenoon: row(0.5, 0.1), afternoon: row(0.4, 0.2), evening: row(0.1, 0.7) }
}
