/**
 * Round the table: each voice once before anyone twice (Vækstmodellen). `spoken` are the voices in the order they had
 * the word; who passes has had it too.
 */
export type Round = { voices: readonly string[]; spoken: readonly string[] }

const turns = ({ spoken }: Round, voice: string): number => spoken.filter((one) => one === voice).length

/** Those who have had the word least often: only they may have it now. */
export function maySpeak(round: Round): string[] {
  const least = Math.min(...round.voices.map((voice) => turns(round, voice)))
  return round.voices.filter((voice) => turns(round, voice) === least)
}

/** Gives a voice the word; nothing happens when it is not its turn. */
export const speak = (round: Round, voice: string): Round =>
  maySpeak(round).includes(voice) ? { ...round, spoken: [...round.spoken, voice] } : round

/** Takes the last turn back. */
export const unspeak = (round: Round): Round => ({ ...round, spoken: round.spoken.slice(0, -1) })

/** Which time round it is, from 1, and how many have had the word in it. */
export function roundNow(round: Round): { number: number; had: number; all: number } {
  const all = round.voices.length
  const said = round.spoken.filter((one) => round.voices.includes(one)).length
  const number = all === 0 ? 1 : Math.floor(said / all) + 1
  return { number, had: all === 0 ? 0 : said % all, all }
}
