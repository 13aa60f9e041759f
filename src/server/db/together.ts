/** Many questions in one round trip; the answers in their order. */
export type Round<Question, Found> = (key: string, questions: readonly Question[]) => Promise<Found[]>

/** So many in one round at most: those behind it wait for all of it. */
const most = 32

type Waiting<Question, Found> = { question: Question; resolve: (found: Found) => void; reject: (error: unknown) => void }

/**
 * Lets questions under one key share round trips, which cost more than what is asked. One that comes alone goes at once;
 * those that come while a round is under way go together in the next. So a round grows with the load, and nobody waits for
 * company. Does a round of several fail by one of them, each is asked by itself: one must not fail another. Where
 * `isOfAll` knows the fault (the database is away) asking again would only keep everybody waiting.
 */
export function together<Question, Found>(round: Round<Question, Found>, isOfAll: (error: unknown) => boolean = () => false): (key: string, question: Question) => Promise<Found> {
  const queues = new Map<string, Waiting<Question, Found>[]>()

  async function ask(key: string, asked: readonly Waiting<Question, Found>[]): Promise<void> {
    try {
      const found = await round(key, asked.map(({ question }) => question))
      asked.forEach(({ resolve }, place) => resolve(found[place] as Found))
    } catch (error) {
      if (asked.length === 1 || isOfAll(error)) for (const { reject } of asked) reject(error)
      else for (const one of asked) await ask(key, [one])
    }
  }

  async function askAll(key: string, queue: Waiting<Question, Found>[]): Promise<void> {
    // Those that were read from the network in the same turn of the loop go along.
    await new Promise<void>((resolve) => { setImmediate(resolve) })
    while (queue.length > 0) await ask(key, queue.splice(0, most))
    // In the same step as the look at its length: in a queue that nobody looks at any more a question would wait for ever.
    queues.delete(key)
  }

  return (key, question) => new Promise((resolve, reject) => {
    const one = { question, resolve, reject }
    const queue = queues.get(key)
    if (queue) return void queue.push(one)
    const begun = [one]
    queues.set(key, begun)
    void askAll(key, begun)
  })
}
