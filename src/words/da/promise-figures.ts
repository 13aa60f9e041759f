import type { PromiseCount } from '../../contract/rules/promises.ts'

/** What became of a worker's own promises, for her own eyes. */
export const promiseFigures = {
  here: 'Dine aftaler de sidste 3 måneder',
  hereText: 'Her, hos denne familie. Kun du ser det.',
  all: 'Dine aftaler',
  allText: 'Kun for dig og din leder. Hos alle dine familier, det sidste halve år. Kun tal: hvad aftalerne handler om, ser din leder ikke.',
  none: 'Du har ingen aftaler det sidste halve år.',
  lines: ({ kept, keptFirstDay, moved, letGo, open, late }: PromiseCount): string[] => [
    `Holdt: ${kept}${kept > 0 ? `, heraf ${keptFirstDay} til den første dato` : ''}`,
    `Flyttet: ${moved}`, `Sluppet: ${letGo}`, `Åbne: ${open}${late > 0 ? `, heraf ${late} over datoen` : ''}`,
  ],
}
