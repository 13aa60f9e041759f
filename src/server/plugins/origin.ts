import type { FastifyInstance, FastifyRequest } from 'fastify'
import { HttpFault } from './errors.ts'

const safeMethods = ['GET', 'HEAD', 'OPTIONS']
const healthPaths = ['/healthz', '/readyz']

/** One address for everybody, since cookies, login and the phone's store belong to it; writes come from it alone. */
export function addOrigin(app: FastifyInstance, baseUrl: string): void {
  const own = new URL(baseUrl).host
  app.addHook('onRequest', async (request, reply) => {
    const path = request.raw.url ?? '/'
    if (healthPaths.includes(path.split('?')[0]!)) return
    if (hostOf(request, baseUrl) !== own) {
      if (!safeMethods.includes(request.method)) throw new HttpFault('wrong-origin')
      return reply.redirect(baseUrl + (path.startsWith('/') ? path : '/'), 302)
    }
    if (!safeMethods.includes(request.method) && !isOwnOrigin(request, baseUrl)) throw new HttpFault('wrong-origin')
  })
}

/** Without the scheme's own port, as `URL.host` says it. */
function hostOf(request: FastifyRequest, baseUrl: string): string | undefined {
  return URL.parse(`${new URL(baseUrl).protocol}//${request.host}`)?.host
}

/** Every browser of the last years sends one of the two headers; what sends neither carries nobody's cookie by itself. */
function isOwnOrigin({ headers }: FastifyRequest, baseUrl: string): boolean {
  if (headers['sec-fetch-site'] !== undefined) return headers['sec-fetch-site'] === 'same-origin'
  return headers.origin === undefined || headers.origin === baseUrl
}
