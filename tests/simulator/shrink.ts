/** The shortest history found that still fails: pieces are left out, ever smaller ones, for as long as it helps. */
export async function shrink(steps: readonly number[], fails: (steps: readonly number[]) => Promise<boolean>, mostTries = 1_500): Promise<readonly number[]> {
  let shortest = steps
  let tries = 0
  for (let size = Math.ceil(steps.length / 2); size >= 1 && tries < mostTries;) {
    let hasHelped = false
    // The first two numbers are the seed and how many phones there are.
    for (let from = 2; from < shortest.length && tries < mostTries;) {
      const shorter = [...shortest.slice(0, from), ...shortest.slice(from + size)]
      tries += 1
      if (await fails(shorter)) { shortest = shorter; hasHelped = true } else from += size
    }
    if (size === 1 && !hasHelped) break
    if (!hasHelped || size > 1) size = Math.max(1, Math.floor(size / 2))
  }
  return shortest
}

/** Tries histories; the first that fails is shrunk and told, so that it can be kept in kept.ts. */
export async function judge(histories: Iterable<readonly number[]>, run: (steps: readonly number[]) => Promise<void>): Promise<number> {
  let count = 0
  for (const steps of histories) {
    count += 1
    try {
      await run(steps)
    } catch (error) {
      const { message } = error as Error
      // Another fault than the one that was found is not the same history made shorter.
      const kind = (text: string) => text.replace(/[0-9a-f]{4,}|\d+/g, '').slice(0, 40)
      const shortest = process.env.SIMULATOR_RAW ? steps : await shrink(steps, (tried) => run(tried).then(() => false, (other: Error) => kind(other.message) === kind(message)))
      const last = await run(shortest).then(() => message, (other: Error) => other.message)
      throw new Error(`${last}\nAfter ${count} histories (first: ${message}). Keep it in tests/simulator/kept.ts:\n[${shortest.join(', ')}]`, { cause: error })
    }
  }
  return count
}
