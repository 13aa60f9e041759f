/** What the browser's tab and a screen reader call each page. No name of anybody: titles are kept in histories. */
export const titles = {
  app: 'Én indgang',
  home: 'Overblik',
  goals: 'Mål',
  roles: 'Roller',
  promises: 'Hvem gør hvad',
  told: 'Fortalt én gang',
  meetings: 'Møder',
  messages: 'Beskeder',
  expectations: 'Forventninger',
  followUp: 'Opfølgning',
  calendar: 'Kalender',
  contactPerson: 'Kontaktperson',
  more: 'Mere',
  work: 'Arbejde',
  unsent: 'Ikke sendt',
  notFound: 'Siden findes ikke',
}
