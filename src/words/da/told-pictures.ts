/** Pictures on the family's own page. */
export const pictures = {
  title: 'Billeder',
  hint: 'Op til fire. Stedet, hvor de er taget, kommer ikke med. Er der andre børn på, så spørg deres forældre først.',
  add: 'Tilføj et billede',
  busy: 'Gør billedet klar …',
  alt: (place: number) => `Hvad viser billede ${place}?`,
  altHint: 'Det, billedet viser, står under det og læses op for den, der ikke kan se det. Det må være tomt.',
  unnamed: (place: number, count: number) => (count > 1 ? `Billede ${place} af ${count}` : 'Billede'),
  first: 'Flyt frem', firstLabel: (place: number) => `Flyt frem: billede ${place}`,
  remove: 'Tag af', removeLabel: (place: number) => `Tag af: billede ${place}`,
  removed: 'Billedet er taget af.',
  states: { coming: 'Henter billedet …', later: 'Billedet kommer, når der er net.', gone: 'Billedet er her ikke længere.' },
  faults: {
    unreadable: 'Det, du har skrevet, står her endnu. Telefonen kan ikke læse det billede. Vælg et andet, eller tag et skærmbillede af det.',
    'too-large': 'Det, du har skrevet, står her endnu. Billedet er for stort til telefonen. Vælg et mindre, eller tag et skærmbillede af det.',
  },
  unkept: 'Det, du har skrevet, og billederne står her endnu. De kunne ikke gemmes på telefonen – måske er den fuld. Lad siden stå åben, så prøver vi igen.',
}
