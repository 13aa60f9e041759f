import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { portsOf, withLock } from '../../src/bootstrap/lock.mjs'

describe('the lock between processes', () => {
  it('lets one work at a time, and the next when it is done', async () => {
    const seen: string[] = []
    const work = (name: string) => withLock('test one', async () => {
      seen.push(`${name} begins`)
      await new Promise((resolve) => setImmediate(resolve))
      seen.push(`${name} ends`)
    })
    await Promise.all([work('a'), work('b'), work('c')])
    const pairs = [0, 2, 4].map((first) => [seen[first], seen[first + 1]])
    expect(pairs.every(([begin, end]) => begin?.replace('begins', 'ends') === end)).toBe(true)
  })

  it('is free again after a failure', async () => {
    await expect(withLock('test two', async () => { throw new Error('no') })).rejects.toThrow('no')
    expect(await withLock('test two', async () => 'yes')).toBe('yes')
  })

  it('gives way to another program on its port', async () => {
    const [port] = portsOf('test three')
    const stranger = createServer((socket) => socket.end('something else\n'))
    await new Promise<void>((resolve) => stranger.listen(port, '127.0.0.1', resolve))
    expect(await withLock('test three', async () => 'mine')).toBe('mine')
    stranger.close()
  })
})
