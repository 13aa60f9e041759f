/** An earlier agreement beside the one that stands. */
export const compare = {
  which: 'Hvilken tidligere aftale?',
  period: (from: string, until: string) => `${from} til ${until}`,
  stood: (period: string) => `Gjaldt fra ${period}`,
  then: 'Før',
  now: 'Nu',
  changed: '· ændret',
  same: '· som nu',
  none: 'Ikke aftalt',
}
