/** A value as a jsonb column takes it on both engines (an array given as it is would become a PostgreSQL array). */
export const json = (value: unknown): string => JSON.stringify(value)
