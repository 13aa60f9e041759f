/** What is said where goals may be given a mark: around a follow-up or a meeting alone. */
export const voicesAsked = {
  title: 'Hvordan går det med målene?',
  lead: 'Sæt et tal fra 0 til 10 på, og skriv en sætning, hvis du vil. Det er frivilligt.',
  mark: 'Sæt et tal på',
  markLabel: (text: string) => `Sæt et tal på: ${text}`,
}
