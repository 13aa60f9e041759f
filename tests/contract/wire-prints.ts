// `node tests/contract/wire-prints.ts > tests/contract/wire.json` writes down what was decided: see wire.test.ts.
import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { intents } from '../../src/contract/intents/registry.ts'
import { errorSchema, notNowCodes, olderMessagesSchema, refusalCodes, syncAnswerSchema, syncRequestSchema } from '../../src/contract/protocol.ts'
import { oldestProtocol, protocol } from '../../src/contract/protocol-numbers.ts'
import { kindTable } from '../../src/contract/records/schemas.ts'

const shape = (schema: z.ZodMiniType) => z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' })
const print = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)

/** A print of everything that a phone of another version meets: the bodies, the kinds of no, each act and each record. */
export function wirePrints() {
  const parts: Record<string, unknown> = {
    bodies: [syncRequestSchema, syncAnswerSchema, olderMessagesSchema, errorSchema].map(shape),
    codes: [refusalCodes, notNowCodes],
    ...Object.fromEntries([...intents].map(([name, { version, rooms, may, schema }]) => [`act ${name}`, { version, rooms, may, schema: shape(schema) }])),
    ...Object.fromEntries(Object.entries(kindTable).map(([kind, { rooms, schema }]) => [`record ${kind}`, { rooms, schema: shape(schema) }])),
  }
  return { protocol, oldestProtocol, parts: Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, print(part)])) }
}

if (import.meta.main) console.log(JSON.stringify(wirePrints(), null, 2))
