import * as z from 'zod/mini'

type Row = {
  name: string
  /** As README prints it. */
  default: string
  meaning: string
  /** Ends the sentence "NAME must be ...". */
  expected: string
  fallback: string
  schema: z.ZodMiniType
  isSecret?: boolean
}

const wholeNumber = (least: number, most: number) =>
  z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.pipe(z.transform(Number), z.number().check(z.gte(least), z.lte(most))))

const isLocal = (url: URL) => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
const isSafeUrl = (text: string) => {
  const url = URL.parse(text)
  return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLocal(url)))
}
const isOrigin = (text: string) => isSafeUrl(text) && ['', '/'].includes(text.slice(new URL(text).origin.length))
const orEmpty = (accepts: (text: string) => boolean) =>
  z.string().check(z.refine((text) => text === '' || accepts(text)))

const isDatabaseUrl = (text: string) => /^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? '')
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

const rows = [
  {
    name: 'PORT', default: '3000', fallback: '3000', schema: wholeNumber(0, 65535),
    meaning: 'The port the server listens on', expected: 'a whole number from 0 to 65535',
  },
  {
    name: 'HOST', default: '127.0.0.1', fallback: '127.0.0.1', schema: z.string().check(z.regex(/^[\w.:-]+$/)),
    meaning: 'The network address it listens on; `0.0.0.0` for all', expected: 'a host name or an IP address',
  },
  {
    name: 'BASE_URL', default: 'http://localhost:PORT', fallback: '', schema: orEmpty(isOrigin),
    meaning: 'The address people type; requests to other hosts are sent there',
    expected: 'an address without a path, with https (http only for localhost)',
  },
  {
    name: 'DATA_DIR', default: './data', fallback: './data', schema: z.string(),
    meaning: 'The folder of the built-in database (PGlite); one process at a time', expected: 'a folder',
  },
  {
    name: 'DATABASE_URL', default: '', fallback: '', schema: orEmpty(isDatabaseUrl), isSecret: true,
    meaning: 'A PostgreSQL database (15 or newer) instead of the built-in one',
    expected: 'an address that begins with postgres:// or postgresql://',
  },
  {
    name: 'OIDC_ISSUER', default: '', fallback: '', schema: orEmpty(isSafeUrl),
    meaning: 'The OpenID Connect issuer that parents log in at; without it the test login runs inside',
    expected: 'an address with https (http only for localhost)',
  },
  {
    name: 'OIDC_CLIENT_ID', default: '', fallback: '', schema: z.string(),
    meaning: 'Our name at `OIDC_ISSUER`', expected: 'a text',
  },
  {
    name: 'OIDC_CLIENT_SECRET', default: '', fallback: '', schema: z.string(), isSecret: true,
    meaning: 'Our secret at `OIDC_ISSUER`; empty for a public client', expected: 'a text',
  },
  {
    name: 'OIDC_STAFF_ISSUER', default: '', fallback: '', schema: orEmpty(isSafeUrl),
    meaning: 'The issuer that staff log in at; without it they use that of the parents',
    expected: 'an address with https (http only for localhost)',
  },
  {
    name: 'OIDC_STAFF_CLIENT_ID', default: '', fallback: '', schema: z.string(),
    meaning: 'Our name at `OIDC_STAFF_ISSUER`', expected: 'a text',
  },
  {
    name: 'OIDC_STAFF_CLIENT_SECRET', default: '', fallback: '', schema: z.string(), isSecret: true,
    meaning: 'Our secret at `OIDC_STAFF_ISSUER`; empty for a public client', expected: 'a text',
  },
  {
    name: 'SESSION_IDLE', default: '20160 (14 days)', fallback: '20160', schema: wholeNumber(1, 525_600),
    meaning: 'Minutes without any use after which a log-in ends', expected: 'a whole number of minutes from 1 to 525600',
  },
  {
    name: 'SESSION_END', default: '129600 (90 days)', fallback: '129600', schema: wholeNumber(1, 525_600),
    meaning: 'Minutes after which a log-in ends, used or not', expected: 'a whole number of minutes from 1 to 525600',
  },
  {
    name: 'PROXIES', default: '0', fallback: '0', schema: wholeNumber(0, 9),
    meaning: 'How many proxies stand in front and tell the caller\'s address (`X-Forwarded-For`)',
    expected: 'a whole number from 0 to 9',
  },
  {
    name: 'MADE_UP', default: '240', fallback: '240', schema: wholeNumber(0, 240),
    meaning: 'How many made-up families an empty database is filled with; `0` for none. Never beside `OIDC_ISSUER`',
    expected: 'a whole number from 0 to 240',
  },
  {
    name: 'LOG_LEVEL', default: 'info', fallback: 'info', schema: z.enum(logLevels),
    meaning: 'The least serious log line written: fatal, error, warn, info, debug, trace or silent',
    expected: `one of ${logLevels.join(', ')}`,
  },
] as const satisfies readonly Row[]

export type SettingName = (typeof rows)[number]['name']

/** Every setting, in README's order. README's table is checked against this one. */
export const settingsTable: readonly (Row & { name: SettingName })[] = rows
