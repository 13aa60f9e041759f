/** What was written when a follow-up was held; read by all in the family's room. */
export const followUpNotes: readonly string[] = [
  'Det går stille og roligt. Hjælpen passer stadig, og der er ikke noget, vi skal ændre.',
  'Vi gik udgifterne igennem. Vinterdækkene til kørestolen er nye, resten er som sidst.',
  'Nætterne er blevet bedre. Vi beholder hjælpen, som den er, og ser på det igen næste gang.',
  'Intet nyt. Vi aftalte, at jeg selv spørger skolen om timerne efter ferien.',
  'Vi talte om sommeren. Der skal lidt mere aflastning til i uge 29 og 30, og jeg har skrevet det på.',
  'Støtten virker. Vi holder fast i to gange om ugen.',
]

/** The child's own words where barnets lov § 95 asks for them. */
export const childViews: readonly string[] = [
  '„Line må gerne komme, men helst ikke om fredagen.“',
  '„Det er rart, når der er en, der hjælper med at komme ud ad døren.“',
  'Det blev vist uden ord: Der blev leget i hele stuen, og pædagogen blev inviteret med.',
]
