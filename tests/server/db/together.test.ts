import { expect, it } from 'vitest'
import { inTurns } from '../../../src/server/db/in-turns.ts'
import { together } from '../../../src/server/db/together.ts'

/** A round that ends when it is let: what was asked in each, and by whom. */
function rounds() {
  const asked: string[][] = []
  const ends: (() => void)[] = []
  const ask = together<string, string>(async (key, questions) => {
    asked.push([...questions])
    await new Promise<void>((resolve) => { ends.push(resolve) })
    if (questions.includes('poison')) throw new Error('poisoned')
    return questions.map((question) => `${key}: ${question}`)
  })
  const begun = async (count: number) => { while (ends.length < count) await new Promise(setImmediate) }
  return { ask, asked, end: async (nth: number) => { await begun(nth + 1); ends[nth]!() } }
}

it('asks together what comes while a round is under way, and gives each its own answer', async () => {
  const { ask, asked, end } = rounds()
  const first = ask('A', '1')
  await end(0)
  expect(await first).toBe('A: 1')
  const alone = ask('A', '2')
  await new Promise(setImmediate)
  const [third, fourth] = [ask('A', '3'), ask('A', '4')]
  await end(1)
  await end(2)
  expect(await Promise.all([alone, third, fourth])).toEqual(['A: 2', 'A: 3', 'A: 4'])
  expect(asked).toEqual([['1'], ['2'], ['3', '4']])
})

it('lets no question under one key wait for another key', async () => {
  const { ask, end } = rounds()
  const [slow, quick] = [ask('A', '1'), ask('B', '2')]
  await end(1)
  expect(await quick).toBe('B: 2')
  await end(0)
  expect(await slow).toBe('A: 1')
})

it('forgets no question, however soon after an answer it comes', async () => {
  for (const isFault of [false, true]) {
    for (let hops = 0; hops < 30; hops += 1) {
      const ask = together<string, string>(async (_, questions) => { if (isFault) throw new Error('gone'); return [...questions] })
      const answer = () => ask('A', '2').catch(() => '2')
      const later = (before: Promise<unknown>, steps: number): Promise<string> => (steps === 0 ? before.then(answer, answer) : later(before.then(() => {}, () => {}), steps - 1))
      const second = later(ask('A', '1'), hops)
      expect(await second).toBe('2')
    }
  }
})

it('holds a round to so many', async () => {
  const { ask, asked, end } = rounds()
  const all = Array.from({ length: 70 }, (_, nth) => ask('A', String(nth)))
  for (const nth of [0, 1, 2]) await end(nth)
  expect(await Promise.all(all)).toHaveLength(70)
  expect(asked.map(({ length }) => length)).toEqual([32, 32, 6])
})

it('asks each by itself when a round of several fails: one does not fail another', async () => {
  const { ask, asked, end } = rounds()
  const all = [ask('A', '1'), ask('A', 'poison'), ask('A', '2')].map((one) => one.catch((error: Error) => error.message))
  for (const nth of [0, 1, 2, 3]) await end(nth)
  expect(await Promise.all(all)).toEqual(['A: 1', 'poisoned', 'A: 2'])
  expect(asked).toEqual([['1', 'poison', '2'], ['1'], ['poison'], ['2']])
})

it('tells all of them at once when the fault is of all', async () => {
  let rounds = 0
  const ask = together<string, string>(async () => { rounds += 1; throw new Error('away') }, (error) => (error as Error).message === 'away')
  const all = ['1', '2', '3'].map((question) => ask('A', question).catch((error: Error) => error.message))
  expect(await Promise.all(all)).toEqual(['away', 'away', 'away'])
  expect(rounds).toBe(1)
})

it('runs works of one room in turn, also after one that failed, and those of others beside them', async () => {
  const turn = inTurns()
  const said: string[] = []
  let end = () => {}
  const first = turn('A', () => new Promise<void>((_, reject) => { end = () => reject(new Error('gone wrong')) }))
  const second = turn('A', async () => { said.push('second') })
  await turn('B', async () => { said.push('elsewhere') })
  end()
  await expect(first).rejects.toThrow('gone wrong')
  await second
  expect(said).toEqual(['elsewhere', 'second'])
})
