/** The contact until now, in words. */
export const contacts = {
  title: 'Kontakten indtil nu',
  empty: 'Der er ikke skrevet nogen kontakt ned endnu.',
  more: 'Vis flere',
  call: (first: string) => `${first} ringede`,
  missed: (first: string) => `${first} ringede, men kom ikke igennem`,
  visit: (first: string) => `${first} var på besøg`,
  meeting: (first: string) => `Møde med ${first}`,
  message: (first: string) => `${first} skrev`,
  metChild: 'Barnet var med',
  onlyYou: 'Kun med dig',
}
