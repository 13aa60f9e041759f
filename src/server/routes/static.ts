import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { HttpFault } from '../plugins/errors.ts'

// Vite writes a hash of the content into these names, so they never change.
const hashed = /[\\/]assets[\\/]/
// As it is, or compressed beforehand.
const shell = /\.html(\.\w+)?$/

/**
 * The built client, compressed beforehand; and its shell at every address that a person opens (`/overblik` ...), where the
 * router in it decides. Without a build (`folder` missing) every address answers 404.
 */
export async function staticRoutes(app: FastifyInstance, { clientDir }: { clientDir: string }): Promise<void> {
  if (existsSync(join(clientDir, 'index.html'))) await serve(app, clientDir)
  app.get('/*', async (request, reply) => {
    if (!isPageVisit(request) || !reply.sendFile) throw new HttpFault('not-found')
    return reply.sendFile('index.html')
  })
}

async function serve(app: FastifyInstance, clientDir: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: clientDir, wildcard: false, index: false, preCompressed: true, cacheControl: false,
    globIgnore: ['**/*.br', '**/*.gz', '**/*.map'],
    setHeaders: setCaching,
  })
}

/**
 * The shell is not stored: over https a browser then does not lay the page aside for the way back either. WebKit leaves what
 * is laid aside in the middle of opening the phone's storage, and the next page waits for it for ever.
 */
function setCaching(reply: FastifyReply, path: string): void {
  const otherwise = shell.test(path) ? 'no-store' : 'no-cache'
  reply.header('cache-control', hashed.test(path) ? 'public, max-age=31536000, immutable' : otherwise)
}

function isPageVisit(request: FastifyRequest): boolean {
  const path = request.url.split('?')[0]!
  return (request.headers.accept ?? '').includes('text/html') && !/^\/(api|test-login)(\/|$)/.test(path)
}
