import fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { addErrors } from '../../../src/server/plugins/errors.ts'
import { route, type Audience } from '../../../src/server/plugins/route.ts'
import type { Who } from '../../../src/server/plugins/session.ts'

let app: FastifyInstance
let who: Who | null
const person = { municipality: 'm', person: 'p', name: 'Mette', staff: false, leader: false, session: 's', epoch: 'e' }

beforeEach(() => {
  app = fastify()
  who = null
  app.decorate('routeFacts', [])
  app.decorateRequest('who', null)
  app.addHook('onRequest', async (request) => void (request.who = who))
  addErrors(app)
  const add = (audience: Audience) => route(app, { method: 'GET', url: `/${audience}`, summary: '', for: audience, answers: { 200: z.unknown() }, handler: () => ({ isIn: true }) })
  for (const audience of ['anyone', 'person', 'staff', 'leader'] as const) add(audience)
  route(app, {
    method: 'POST', url: '/sum/:name', summary: '', for: 'anyone', answers: { 200: z.unknown() },
    params: z.object({ name: z.uuid() }), query: z.object({ times: z.optional(z.coerce.number().check(z.int())) }), body: z.strictObject({ values: z.array(z.number()) }),
    handler: ({ body, query }) => ({ sum: body.values.reduce((sum, value) => sum + value, 0) * (query.times ?? 1) }),
  })
})
afterEach(() => app.close())

const visit = async (audience: Audience) => (await app.inject(`/${audience}`)).statusCode
const url = '/sum/019aa000-0000-7000-8000-000001000001'

test('lets in whom it is for', async () => {
  expect([await visit('anyone'), await visit('person'), await visit('staff'), await visit('leader')]).toEqual([200, 401, 401, 401])
  who = person
  expect([await visit('anyone'), await visit('person'), await visit('staff'), await visit('leader')]).toEqual([200, 200, 404, 404])
  who = { ...person, staff: true }
  expect([await visit('staff'), await visit('leader')]).toEqual([200, 404])
  who = { ...person, staff: true, leader: true }
  expect([await visit('staff'), await visit('leader')]).toEqual([200, 200])
})

test('looks to the wrong person as if it were not there', async () => {
  who = person
  expect((await app.inject('/leader')).body).toBe((await app.inject('/no-such-thing')).body)
})

test('hands on what the door has read', async () => {
  const answer = await app.inject({ method: 'POST', url: `${url}?times=2`, payload: { values: [1, 2] } })
  expect(answer.json()).toEqual({ sum: 6 })
})

test.each([[{}], [{ values: 'x' }], [{ values: [1], more: 1 }], [[]]])('refuses the body %o', async (payload) => {
  expect((await app.inject({ method: 'POST', url, payload })).statusCode).toBe(400)
})

test('refuses a missing body and a wrong query', async () => {
  expect((await app.inject({ method: 'POST', url })).statusCode).toBe(400)
  expect((await app.inject({ method: 'POST', url: `${url}?times=x`, payload: { values: [] } })).statusCode).toBe(400)
})

test('finds nothing at an id that cannot be', async () => {
  expect((await app.inject({ method: 'POST', url: '/sum/x', payload: { values: [] } })).statusCode).toBe(404)
})
