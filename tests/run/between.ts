import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The suite that only computes, and takes what the processor has left (tests/simulator/seeded.ts). */
const computing = 'simulator'

/** Those that take longest go first, or all else would wait for them at the end: a fresh clone has measured nothing yet. */
const longest = /kills\/(two-servers|server|black-box)\.test/

/** Vitest's own order, but what only computes goes evenly between the others of its group, which mostly wait. */
export class Between extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const orders = [...new Set(sorted.map(orderOf))]
    return orders.flatMap((order) => {
      const group = sorted.filter((file) => orderOf(file) === order)
      group.sort((one, other) => Number(longest.test(other.moduleId)) - Number(longest.test(one.moduleId)))
      return spread(group.filter(isComputing), group.filter((file) => !isComputing(file)))
    })
  }
}

const orderOf = ({ project }: TestSpecification): number => project.config.sequence.groupOrder
const isComputing = ({ project }: TestSpecification): boolean => project.name === computing

/** The first of `few` first, the others evenly behind. */
export function spread<T>(few: readonly T[], many: readonly T[]): T[] {
  const placeOf = (nth: number) => Math.floor((nth * many.length) / few.length)
  const all = few.flatMap((one, nth) => [one, ...many.slice(placeOf(nth), placeOf(nth + 1))])
  return few.length === 0 ? [...many] : all
}
