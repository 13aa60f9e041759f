import type { FastifyInstance } from 'fastify'
import { syncAnswerSchema, syncRequestSchema } from '../../contract/protocol.ts'
import { parseRoom } from '../../contract/rooms.ts'
import type { Database } from '../db/open.ts'
import { HttpFault } from '../plugins/errors.ts'
import { route } from '../plugins/route.ts'
import { answerSync } from '../sync/answer.ts'

export type SyncGiven = { database: Database; clock: () => Date }

/** `POST /api/sync`: intents up, outcomes and changes down, by room. */
export function syncRoutes(app: FastifyInstance, { database, clock }: SyncGiven): void {
  route(app, {
    method: 'POST', url: '/api/sync', summary: 'Carry waiting intents up and what has moved down', for: 'person',
    body: syncRequestSchema, answers: { 200: syncAnswerSchema },
    handler: async ({ who, body, request }) => {
      const onFault = (err: unknown, intent: string) => request.log.error({ err, intent }, 'an intent met a fault')
      // Which kind of room, and nothing else: enough to know that something is wrong, and where to look.
      const onDiffers = (room: string) => request.log.warn({ room: parseRoom(room)?.kind }, 'a phone held a room otherwise than the server, and reads it whole')
      const answer = await answerSync(body, { database, clock, who, onFault, onDiffers })
      if ('none' in answer) throw new HttpFault(answer.none)
      return answer
    },
  })
}
