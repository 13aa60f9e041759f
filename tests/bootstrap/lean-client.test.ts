import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { noSchemas } from '../../src/bootstrap/lean-client.ts'

const root = join(import.meta.dirname, '../..')
const texts = (pattern: string) => globSync(pattern, { cwd: root }).map((file) => [file, readFileSync(join(root, file), 'utf8')] as const)
type Any = (...given: unknown[]) => { check: Any; shape: { hours: Any } }
const standIn = (): Promise<Record<string, Any>> => import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(noSchemas())}`)

describe('what stands in for zod on a phone', () => {
  it('answers to whatever the contract builds of schemas', async () => {
    const z = await standIn()
    expect(() => z.strictObject!({ a: z.nullable!(z.string!().check(z.minLength!(1))) }).shape.hours(1).check(z.iso)).not.toThrow()
  })

  it('has every name that the contract uses', async () => {
    const used = new Set(texts('src/contract/**/*.ts').flatMap(([, text]) => (text.includes("'zod/mini'") ? [...text.matchAll(/\bz\.(?!infer\b|ZodMini)(\w+)/g)].map(([, name]) => name!) : [])))
    expect(used.size).toBeGreaterThan(10)
    const names = Object.keys(await standIn())
    expect([...used].filter((name) => !names.includes(name))).toEqual([])
  })

  it('throws where something shall be judged, so that nothing is ever taken unjudged', async () => {
    const z = await standIn()
    const schema = z.string!() as unknown as Record<string, Any>
    for (const judge of [() => z.safeParse!(schema, 1), () => z.parse!(schema, 1), () => schema.safeParse!(1), () => schema.parse!(1)]) expect(judge).toThrow('judges by no schema')
  })

  it('is enough: nothing on a phone judges by a schema', () => {
    expect(texts('src/{client,contract,words,worker}/**/*.{ts,vue}').filter(([, text]) => /safeParse|\bz\.parse|Schema\.parse/.test(text)).map(([file]) => file)).toEqual([])
  })
})
