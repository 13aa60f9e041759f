/** The value that this share of all lies at or below: 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

type Unit = 'ms' | 'kB' | 'MB' | '/s'
/** One line of the table: ours beside the bare stack's, in the unit named. */
export type Row = { what: string; unit: Unit; ours: number; bare: number; ratio: number; rounds: number }

/** `take` is the figure of all rounds that is told: the median unless said otherwise. */
export const row = (what: string, unit: Row['unit'], ours: readonly number[], bare: readonly number[], take = median): Row => {
  const [mine, theirs] = [take(ours), take(bare)]
  const rounded = (value: number) => Math.round(value * 10) / 10
  return { what, unit, ours: rounded(mine), bare: rounded(theirs), ratio: Math.round((mine / theirs) * 100) / 100, rounds: ours.length }
}

/** The rows as text, in columns. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [['', 'ours', 'bare', 'ours / bare', 'n'], ...rows.map(({ what, unit, ours, bare, ratio, rounds }) => [what, `${ours} ${unit}`, `${bare} ${unit}`, ratio.toFixed(2), String(rounds)])]
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((line) => line[column]!.length)))
  return cells.map((line) => line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ')).join('\n')
}
