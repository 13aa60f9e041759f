import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import { keptFileSchema } from '../../contract/protocol.ts'
import { dayOf } from '../../contract/rules/days.ts'
import { mayWithFiles, mostPictureBytes, type PictureType, pictureTypes } from '../../contract/rules/pictures.ts'
import { addressSchema, idSchema } from '../../contract/values.ts'
import { type File, keepFile, readFile } from '../db/files.ts'
import type { Tenant } from '../db/tables.ts'
import { cleanPicture } from '../files/picture-bytes.ts'
import { actorRole } from '../intents/rights.ts'
import { HttpFault } from '../plugins/errors.ts'
import { route } from '../plugins/route.ts'
import type { Who } from '../plugins/session.ts'
import type { SyncGiven } from './sync.ts'

const url = '/api/rooms/:room/files/:id'
const params = z.strictObject({ room: addressSchema(120), id: idSchema })
type Asked = { who: Who; params: z.infer<typeof params> }

/** The bytes of pictures, beside the records that name them. Whoever may not sees what is not there. */
export async function fileRoutes(app: FastifyInstance, { database, clock }: SyncGiven): Promise<void> {
  const now = () => clock().toISOString()
  const inRoom = <T>(act: 'read' | 'write', { who, params: { room } }: Asked, work: (tenant: Tenant) => Promise<T>): Promise<T> =>
    database.inTenant(who.municipality, async (tenant) => {
      if (!mayWithFiles(act, room, await actorRole(tenant, room, who, dayOf(now())))) throw new HttpFault('not-found')
      return work(tenant)
    })

  // A scope of its own: no other route reads bodies that are no JSON.
  await app.register(async (scope) => {
    scope.addContentTypeParser([...pictureTypes], { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    route(scope, {
      method: 'PUT', url, summary: 'Keep a picture of a room under its id; the same again is the same yes', for: 'person',
      params, consumes: pictureTypes, bodyLimit: mostPictureBytes, answers: { 200: keptFileSchema },
      handler: async ({ who, params, request }) => {
        const file = pictureIn(request)
        const kept = await inRoom('write', { who, params }, (tenant) => keepFile(tenant, { ...params, ...file, person: who.person, at: now() }))
        if (kept === 'other') throw new HttpFault('conflict')
        if (kept === 'full') throw new HttpFault('full')
        return { id: params.id }
      },
    })
  })
  route(app, {
    method: 'GET', url, summary: 'A picture of a room', for: 'person', params, answers: { 200: z.unknown() }, produces: 'image/*',
    handler: async ({ who, params, reply }) => {
      const found = await inRoom('read', { who, params }, (tenant) => readFile(tenant, params.room, params.id))
      if (!found) throw new HttpFault('not-found')
      return reply.type(found.type).header('cache-control', 'no-store').send(Buffer.from(found.bytes))
    },
  })
}

/** What was sent, as it may be kept. */
function pictureIn({ headers, body }: FastifyRequest): File {
  const type = pictureTypes.find((one) => headers['content-type'] === one)
  if (!type || !Buffer.isBuffer(body)) throw new HttpFault('wrong-type')
  return { type, bytes: cleaned(type, body) }
}

function cleaned(type: PictureType, body: Buffer): Buffer {
  const clean = cleanPicture(type, body)
  if (typeof clean === 'string') throw new HttpFault(clean)
  return clean
}
