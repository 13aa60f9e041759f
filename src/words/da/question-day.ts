/** The day a worker wants an answer to a question. */
export const questionDay = {
  label: 'Svar senest',
  hint: 'Vælg den dag, du gerne vil have svar.',
}
