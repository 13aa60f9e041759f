import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import fastify, { LogController, type FastifyInstance, type FastifyServerOptions } from 'fastify'
import type { Database } from './db/open.ts'
import { pageStyle } from './html/style.ts'
import { addRequestLog, logOptions, type LogStream } from './log.ts'
import { addErrors, refuse } from './plugins/errors.ts'
import { addLimits, bodyLimit } from './plugins/limits.ts'
import { addOrigin } from './plugins/origin.ts'
import { addSecurity, stylesIn } from './plugins/security.ts'
import { addSession } from './plugins/session.ts'
import { calendarRoutes } from './routes/calendar.ts'
import { factRoutes } from './routes/facts.ts'
import { fileRoutes } from './routes/files.ts'
import { healthRoutes } from './routes/health.ts'
import { laidAsideRoutes } from './routes/laid-aside.ts'
import { liveRoutes } from './routes/live.ts'
import { loginRoutes } from './routes/login.ts'
import { messageRoutes } from './routes/messages.ts'
import { openapiRoutes } from './routes/openapi.ts'
import { publicRoutes } from './routes/public.ts'
import { sessionRoutes } from './routes/session.ts'
import { staticRoutes } from './routes/static.ts'
import { syncRoutes } from './routes/sync.ts'
import type { Settings } from './settings.ts'

/** Everything the app stands on. Tests build the same app with another database and clock. */
export type Given = {
  settings: Settings
  database: Database
  clock: () => Date
  /** Where log lines go; standard output when not given. */
  logStream?: LogStream
  /** The folder of the built client. */
  clientDir?: string
}
export type Routes = (app: FastifyInstance, given: Required<Omit<Given, 'logStream'>>) => void | Promise<void>

const builtClient = join(import.meta.dirname, '../../dist/client')

// Every route of the app; a new one is added here.
const routes: Routes[] = [healthRoutes, sessionRoutes, syncRoutes, liveRoutes, messageRoutes, fileRoutes, calendarRoutes, factRoutes, laidAsideRoutes, loginRoutes, publicRoutes, openapiRoutes, staticRoutes]

/**
 * The whole app, ready to listen or to be asked by injection. It neither reads the environment nor ends the process.
 * @throws StartFault when the test login would stand beside a real municipality.
 */
export async function buildApp(given: Given): Promise<FastifyInstance> {
  const whole = { ...given, clientDir: given.clientDir ?? builtClient }
  const app = makeFastify(given)
  app.decorate('routeFacts', [])
  addErrors(app)
  addRequestLog(app)
  await addPlugins(app, whole)
  for (const add of routes) await add(app, whole)
  return app
}

function makeFastify({ settings, logStream }: Given): FastifyInstance {
  const options: FastifyServerOptions = {
    logger: logOptions(settings.logLevel, logStream),
    // Our own line says less: see addRequestLog.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    // As many hops as there are proxies of ours are believed about who called.
    trustProxy: settings.proxies > 0 ? (_address, hop) => hop < settings.proxies : false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (_error, _request, reply) => refuse(reply, 'not-found'),
  }
  return fastify(options)
}

async function addPlugins(app: FastifyInstance, given: Given & { clientDir: string }): Promise<void> {
  await addSecurity(app, given.settings.baseUrl, [pageStyle, ...shellStyles(given.clientDir)])
  addOrigin(app, given.settings.baseUrl)
  await addLimits(app)
  await app.register(compress, { threshold: 1024, brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } })
  await addSession(app, given)
}

function shellStyles(clientDir: string): string[] {
  const shell = join(clientDir, 'index.html')
  return existsSync(shell) ? stylesIn(readFileSync(shell, 'utf8')) : []
}
