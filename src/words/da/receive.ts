/** "Received, you will hear by": the worker's words. */
export const receive = {
  open: 'Modtaget, svar senere',
  label: 'Du svarer senest',
  hint: 'Familien ser den nye dag. Den første bliver stående ved siden af.',
  send: 'Sig modtaget',
  sending: 'Gemmer',
  cancel: 'Luk',
  missing: 'Vælg den dag, du svarer senest.',
  badDay: 'Den dato findes ikke. Vælg en anden.',
  past: 'Datoen er allerede gået. Vælg i dag eller senere.',
}
