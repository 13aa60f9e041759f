import { expect, test } from 'vitest'
import { readSettings } from '../../src/server/settings.ts'
import { settingsTable } from '../../src/server/settings-table.ts'

const settings = (env: Record<string, string> = {}) => {
  const read = readSettings(env)
  if ('faults' in read) throw new Error(read.faults.join(' '))
  return read.settings
}
const faults = (env: Record<string, string>) => {
  const read = readSettings(env)
  return 'faults' in read ? read.faults : []
}

test('needs nothing to be set', () => {
  expect(settings()).toMatchObject({
    port: 3000, host: '127.0.0.1', baseUrl: 'http://localhost:3000', databaseUrl: undefined, parents: undefined, staff: undefined,
    sessionIdle: 14 * 24 * 60, sessionEnd: 90 * 24 * 60, proxies: 0, logLevel: 'info',
  })
})
test('takes an empty value as not set', () => expect(settings({ PORT: '', HOST: ' ' }).port).toBe(3000))
test('reckons the address people type from the port', () => expect(settings({ PORT: '4000' }).baseUrl).toBe('http://localhost:4000'))
test('takes the slash off the address', () => expect(settings({ BASE_URL: 'https://indgang.example/' }).baseUrl).toBe('https://indgang.example'))
test('says each fault in one sentence', () => {
  expect(faults({ PORT: 'three', LOG_LEVEL: 'loud' })).toEqual([
    'PORT must be a whole number from 0 to 65535, but is "three".',
    'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, but is "loud".',
  ])
})

test.each([
  ['PORT', '65536'], ['PORT', '-1'], ['PORT', '1.5'], ['BASE_URL', 'http://indgang.example'], ['BASE_URL', 'https://x.example/app'],
  ['BASE_URL', 'x'], ['OIDC_ISSUER', 'http://login.example'], ['SESSION_IDLE', '0'], ['SESSION_END', 'never'], ['PROXIES', 'one'],
])('refuses %s=%s', (name, value) => {
  expect(faults({ OIDC_CLIENT_ID: 'a', [name]: value })).toEqual([expect.stringMatching(`^${name} must be .*, but is "${value}"\\.$`)])
})

test('never repeats a secret', () => {
  expect(faults({ DATABASE_URL: 'mysql://anna:hemmelig@db/x' }).join()).not.toContain('hemmelig')
})
test('asks for the client id beside an issuer', () => {
  expect(faults({ OIDC_ISSUER: 'https://a.example' })).toEqual(['OIDC_ISSUER needs OIDC_CLIENT_ID beside it.'])
})
test('does not let staff alone log in', () => {
  expect(faults({ OIDC_STAFF_ISSUER: 'https://a.example', OIDC_STAFF_CLIENT_ID: 'a' })[0]).toContain('parents could not log in')
})
test('refuses the test login in production', () => {
  expect(faults({ NODE_ENV: 'production' })).toEqual(['NODE_ENV is production, where the test login may not run: set OIDC_ISSUER.'])
})
test('names every setting once, with a default and a meaning', () => {
  const names = settingsTable.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(settingsTable.every(({ meaning, expected }) => meaning.length > 5 && expected.length > 3)).toBe(true)
})
