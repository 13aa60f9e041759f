import { resolve } from 'node:path'
import * as z from 'zod/mini'
import { settingsTable, type SettingName } from './settings-table.ts'

// Without a locale zod/mini says "Invalid input" to everything.
z.config(z.locales.en())

/** An OpenID Connect issuer and how we are known there. `secret` is empty for a public client. */
export type Issuer = { url: string; clientId: string; clientSecret: string }

/**
 * What the process was told, read once. Durations are minutes; `proxies` is how many stand in front of us, `madeUp` how
 * many made-up families an empty database gets.
 */
export type Settings = {
  port: number
  host: string
  baseUrl: string
  dataDir: string
  databaseUrl: string | undefined
  parents: Issuer | undefined
  staff: Issuer | undefined
  sessionIdle: number
  sessionEnd: number
  proxies: number
  madeUp: number
  logLevel: string
  isProduction: boolean
}

type Environment = Record<string, string | undefined>
type Values = Record<SettingName, unknown>

/**
 * Reads the environment. An empty value counts as not set.
 * @returns the settings, or `faults`: one plain English sentence for each thing that is wrong.
 */
export function readSettings(env: Environment): { settings: Settings } | { faults: string[] } {
  const faults: string[] = []
  const values = readValues(env, faults)
  faults.push(...faultsBetween(env))
  if (faults.length > 0) return { faults }
  return { settings: shape(values, env) }
}

function readValues(env: Environment, faults: string[]): Values {
  const read = settingsTable.map((row) => {
    const given = env[row.name]?.trim() || undefined
    const parsed = z.safeParse(row.schema, given ?? row.fallback)
    if (!parsed.success) faults.push(`${row.name} must be ${row.expected}${row.isSecret ? '' : `, but is "${given}"`}.`)
    return [row.name, parsed.data]
  })
  return Object.fromEntries(read)
}

function faultsBetween(env: Environment): string[] {
  const has = (name: SettingName) => Boolean(env[name]?.trim())
  const faults: string[] = []
  if (has('OIDC_ISSUER') && !has('OIDC_CLIENT_ID')) faults.push('OIDC_ISSUER needs OIDC_CLIENT_ID beside it.')
  if (has('OIDC_STAFF_ISSUER') && !has('OIDC_STAFF_CLIENT_ID'))
    faults.push('OIDC_STAFF_ISSUER needs OIDC_STAFF_CLIENT_ID beside it.')
  if (has('OIDC_STAFF_ISSUER') && !has('OIDC_ISSUER'))
    faults.push('OIDC_STAFF_ISSUER is set but OIDC_ISSUER is not: parents could not log in.')
  if (env.NODE_ENV === 'production' && !has('OIDC_ISSUER'))
    faults.push('NODE_ENV is production, where the test login may not run: set OIDC_ISSUER.')
  return faults
}

function shape(values: Values, env: Environment): Settings {
  const text = (name: SettingName) => values[name] as string
  const port = values.PORT as number
  return {
    port,
    host: text('HOST'),
    baseUrl: text('BASE_URL') ? new URL(text('BASE_URL')).origin : `http://localhost:${port}`,
    dataDir: resolve(text('DATA_DIR')),
    databaseUrl: text('DATABASE_URL') || undefined,
    parents: issuer(text('OIDC_ISSUER'), text('OIDC_CLIENT_ID'), text('OIDC_CLIENT_SECRET')),
    staff: issuer(text('OIDC_STAFF_ISSUER'), text('OIDC_STAFF_CLIENT_ID'), text('OIDC_STAFF_CLIENT_SECRET')),
    sessionIdle: values.SESSION_IDLE as number,
    sessionEnd: values.SESSION_END as number,
    proxies: values.PROXIES as number,
    madeUp: values.OIDC_ISSUER ? 0 : (values.MADE_UP as number),
    logLevel: text('LOG_LEVEL'),
    isProduction: env.NODE_ENV === 'production',
  }
}

function issuer(url: string, clientId: string, clientSecret: string): Issuer | undefined {
  return url ? { url, clientId, clientSecret } : undefined
}
