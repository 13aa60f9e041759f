import { createHash } from 'node:crypto'
import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

const hash = (style: string) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`

/** The text of each inline style of a page, as the browser hashes it. */
export function stylesIn(page: string): string[] {
  return [...page.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((match) => match[1] ?? '')
}

/** Headers that let a page load and send to ourselves only; inline styles by hash, no inline script at all. */
export async function addSecurity(app: FastifyInstance, baseUrl: string, styles: string[]): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: directives(styles) },
    hsts: baseUrl.startsWith('https:') ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    // 'no-referrer' would make browsers send "Origin: null" with our own forms.
    referrerPolicy: { policy: 'same-origin' },
  })
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=()')
  })
}

function directives(styles: string[]): Record<string, string[]> {
  return {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'blob:'],
    styleSrc: ["'self'", ...styles.map(hash)],
    scriptSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
    objectSrc: ["'none'"],
  }
}
