/** How many cases a property test tries: few in `npm test`, many in `npm run test:long`. */
export const runs = (few: number, many: number): number => (process.env.TEST_SCOPE === 'long' ? many : few)
