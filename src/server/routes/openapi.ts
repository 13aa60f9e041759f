import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { errorSchema } from '../../contract/protocol.ts'
import { route, type RouteFacts } from '../plugins/route.ts'

type Schema = z.ZodMiniType

/** `/openapi.json`: every route there is, its shapes made from the same zod schemas that judge them. */
export function openapiRoutes(app: FastifyInstance): void {
  route(app, {
    method: 'GET', url: '/openapi.json', summary: 'This description', for: 'anyone', answers: { 200: z.unknown() },
    handler: () => describe(app.routeFacts),
  })
}

function describe(facts: RouteFacts[]) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const fact of facts) {
    const path = fact.url.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [fact.method.toLowerCase()]: operation(fact) }
  }
  const securitySchemes = { session: { type: 'apiKey', in: 'cookie', name: 'indgang', description: '`__Host-indgang` over https' } }
  return { openapi: '3.1.0', info: { title: 'Én indgang', version: '1' }, paths, components: { securitySchemes } }
}

function operation(fact: RouteFacts) {
  const parameters = [...parametersIn('path', fact.params), ...parametersIn('query', fact.query)]
  return {
    summary: fact.summary,
    ...(fact.for !== 'anyone' && { security: [{ session: [] }] }),
    ...(parameters.length > 0 && { parameters }),
    ...(fact.body && { requestBody: { required: true, content: content('application/json', fact.body) } }),
    ...(fact.consumes && { requestBody: { required: true, content: Object.assign({}, ...fact.consumes.map((type) => content(type, z.unknown()))) } }),
    responses: responses(fact),
  }
}

function responses({ answers, produces = 'application/json' }: RouteFacts) {
  const own = Object.entries(answers).map(([status, schema]) => {
    const type = Number(status) < 300 ? produces : 'application/json'
    return [status, { description: status, content: content(type, schema) }]
  })
  return { ...Object.fromEntries(own), default: { description: 'Any other answer', content: content('application/json', errorSchema) } }
}

const content = (type: string, schema: Schema) => ({ [type]: { schema: jsonSchema(schema) } })

function jsonSchema(schema: Schema) {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return rest
}

function parametersIn(place: 'path' | 'query', schema: Schema | undefined) {
  if (!schema) return []
  const { properties = {}, required = [] } = jsonSchema(schema)
  return Object.entries(properties).map(([name, shape]) => ({
    name, in: place, schema: shape, required: place === 'path' || required.includes(name),
  }))
}
