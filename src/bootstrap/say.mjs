/** A failure that is already a plain sentence: shown as it is, without a stack trace. */
export class Told extends Error {}

/** One line to the operator. It goes to stderr, so that a command's own output stays clean. */
export function say(line) {
  process.stderr.write(`${line}\n`)
}
