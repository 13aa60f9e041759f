import type { FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import { cookieName, cookieOptions } from '../plugins/session.ts'

/** What must be remembered between leaving for the issuer and coming back; kept in a cookie of the browser alone. */
const journeySchema = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  isStaff: z.boolean(),
  to: z.string(),
})
export type Journey = z.infer<typeof journeySchema>

// Seconds. MitID with a forgotten phone in another room takes a while.
const longestJourney = 15 * 60
const nameOf = (baseUrl: string) => cookieName(baseUrl, 'indgang-login')

export function rememberJourney(reply: FastifyReply, baseUrl: string, journey: Journey): void {
  const value = Buffer.from(JSON.stringify(journey)).toString('base64url')
  reply.setCookie(nameOf(baseUrl), value, cookieOptions(baseUrl, longestJourney))
}

/** Reads the journey and forgets it: each one is used once. */
export function takeJourney(request: FastifyRequest, reply: FastifyReply, baseUrl: string): Journey | undefined {
  const value = request.cookies[nameOf(baseUrl)]
  if (!value) return undefined
  reply.clearCookie(nameOf(baseUrl), cookieOptions(baseUrl, 0))
  return readJourney(value)
}

function readJourney(value: string): Journey | undefined {
  try {
    const parsed = z.safeParse(journeySchema, JSON.parse(Buffer.from(value, 'base64url').toString()))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/** A path of our own to go on to, or `undefined`: never another site's (`//evil.example`, `/\evil.example`). */
export function localPath(to: string | undefined, baseUrl: string): string | undefined {
  if (!to?.startsWith('/') || to.startsWith('/login')) return undefined
  const url = URL.parse(to, baseUrl)
  return url?.origin === baseUrl ? url.pathname + url.search + url.hash : undefined
}
