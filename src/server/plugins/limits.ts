import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { HttpFault } from './errors.ts'

/** The largest body taken, in bytes. */
export const bodyLimit = 1_048_576

/** A route with this in its `config` takes so many requests a minute from one address: a whole town hall may share one. */
export const loginLimit = { rateLimit: { max: 300, timeWindow: 60_000 } }

/** Only routes that ask for it are counted. */
export async function addLimits(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, { global: false, errorResponseBuilder: () => new HttpFault('too-many') })
}
