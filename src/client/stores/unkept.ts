/** The drafts whose last letters are not on the disk yet: nothing may reload the page meanwhile. */
export const unkept = new Set<string>()

const askMs = 50

/** Resolves when everything that was typed is on the disk. */
export async function whenKept(): Promise<void> {
  while (unkept.size > 0) await new Promise((resolve) => setTimeout(resolve, askMs))
}
