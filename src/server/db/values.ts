const instant = (text: string) => new Date(text).toISOString()
const same = (text: string) => text

/**
 * How both engines read PostgreSQL's types, by oid, so that no code needs to know which one it talks to:
 * bigint as number (counters stay below 2^53), timestamptz as ISO string in UTC, date as the day it is.
 */
export const parsers: Record<number, (text: string) => unknown> = { 20: Number, 1082: same, 1184: instant }
