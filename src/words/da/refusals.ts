import type { RefusalCode } from '../../contract/protocol.ts'

/** What a refusal says: what happened, that nothing is lost, and what to do. */
export type RefusalWords = { happened: string; kept: string; todo: string }

const kept = 'Dine ord er ikke tabt. De ligger her på telefonen.'
const said = (happened: string, todo: string): RefusalWords => ({ happened, kept, todo })

/** Each reason why something was not taken, in plain words (DESIGN: errors). */
export const refusals: Record<RefusalCode, RefusalWords> = {
  malformed: said('Kommunens ende kunne ikke læse det, du sendte.', 'Kopiér teksten, og skriv den igen. Sker det en gang til, så ring.'),
  'unknown-intent': said('Kommunens ende kender ikke den slags endnu.', 'Kopiér teksten, og skriv den som en almindelig besked.'),
  'no-such-room': said('Det sted, du skrev, er ikke åbent for dig længere.', 'Kopiér teksten, og skriv den et sted, hvor du har adgang, eller ring.'),
  'may-not': said('Det er ikke noget, du kan gøre herfra.', 'Kopiér teksten, og spørg i en besked, eller ring.'),
  'id-taken': said('Det blev blandet sammen med noget andet, du har sendt.', 'Tryk Ret, læs det igennem, og send det igen.'),
  'follows-refused': said('Det hørte sammen med noget, som ikke blev sendt.', 'Se på det andet først. Tryk så Ret, og send det her igen.'),
  'no-such-message': said('Beskeden, du svarede på, er her ikke længere.', 'Tryk Ret, og send det som en ny besked.'),
  'no-such-meeting': said('Mødet er her ikke længere.', 'Kopiér teksten, og skriv den i en besked.'),
  'meeting-over': said('Mødet er holdt, så der kan ikke sættes flere punkter på.', 'Kopiér teksten, og skriv den i en besked, eller gem den til næste møde.'),
  'not-a-question': said('Beskeden, du svarede på, er ikke et spørgsmål.', 'Tryk Ret, og send det som en ny besked.'),
  'date-passed': said('Datoen nåede at gå, før det blev sendt.', 'Tryk Ret, vælg en ny dato, og send det igen.'),
  'date-in-future': said('Tidspunktet ligger ude i fremtiden.', 'Tryk Ret, vælg hvornår det var, og gem det igen.'),
  'nothing-wished': said('Der var ikke valgt noget i ønsket.', 'Tryk Ret, vælg mindst én ting, og send det igen.'),
  'no-such-wish': said('Ønsket, du svarede på, er her ikke længere.', 'Se under Forventninger, hvad der gælder nu.'),
  'changed-meanwhile': said('Ønsket blev ændret, mens du skrev.', 'Læs det nye under Forventninger, og svar på det.'),
  'not-your-turn': said('Der er allerede svaret, og nu er det den andens tur.', 'Se under Forventninger, hvad der står nu.'),
  'period-backwards': said('Slutdatoen for mere eller mindre kontakt er allerede gået.', 'Tryk Ret, vælg en senere dato, og send det igen.'),
  'no-such-promise': said('Aftalen er her ikke længere.', 'Se under Hvem gør hvad, hvad der gælder nu.'),
  'promise-ended': said('Aftalen var afsluttet, før det blev sendt.', 'Se under Hvem gør hvad. Skal der ske mere, så lav en ny aftale.'),
  'promise-without-owner': said('Aftalen manglede én bestemt, der gør det.', 'Tryk Ret, vælg hvem der gør det, og gem den igen.'),
  'promise-of-another': said('Man kan kun love noget for sig selv, ikke for andre.', 'Kopiér teksten, og spørg den anden i en besked.'),
  'promise-without-date': said('Aftalen manglede en dato.', 'Tryk Ret, vælg en dato, og gem den igen.'),
  'reason-missing': said('Der manglede en forklaring. Familien skal kunne se hvorfor.', 'Tryk Ret, skriv en linje, og gem igen.'),
  'no-contact-person': said('Der er ingen kontaktperson lige nu, som kan tage den.', 'Ring til kommunen. Du skal ikke gøre mere ved det selv.'),
  'no-such-suggestion': said('Forslaget, du svarede på, er her ikke længere.', 'Tryk Ret, og send det som et nyt forslag.'),
  'suggestion-changed': said('Der skete noget med forslaget, mens du skrev.', 'Tryk Ret, så ser du begge tekster og kan vælge.'),
  'own-suggestion': said('Det er jeres eget forslag, så det er de andres tur til at sige ja.', 'Vent på svar, eller ret forslaget.'),
  'nothing-changed': said('Teksten er den samme som den, I allerede er enige om.', 'Tryk Ret, og skriv det, der skal være anderledes.'),
  'no-reason': said('Der manglede en grund til, at du foreslår noget andet.', 'Tryk Ret, skriv en kort grund, og send det igen.'),
  'no-seen-when': said('Målet manglede, hvordan I kan se, at det er nået.', 'Tryk Ret, og fortsæt sætningen „Vi kan se det, når …“.'),
  'no-such-goal': said('Målet er her ikke længere.', 'Tryk Ret, og send det som et nyt forslag.'),
  'no-such-role': said('Rollen er her ikke længere.', 'Tryk Ret, og send det som et nyt forslag.'),
  'role-twice': said('Der står allerede, hvem der taler med dem. Det kan kun stå ét sted.', 'Tryk Ret, så ser du den rolle, der er, og kan foreslå en ændring.'),
  'name-missing': said('Der manglede et navn.', 'Tryk Ret, skriv navnet, og send det igen.'),
  'not-yours-to-hand-back': said('Den rolle ligger ikke hos jer, så den kan ikke gives tilbage.', 'Se under Roller, hvem der har den nu.'),
  'meeting-backwards': said('Mødet sluttede, før det begyndte.', 'Tryk Ret, se på de to klokkeslæt, og send det igen.'),
  'meeting-in-past': said('Tiden er allerede gået.', 'Tryk Ret, vælg en tid, der ligger længere fremme, og send det igen.'),
  'meeting-clash': said('Der er allerede et andet møde i familien på det tidspunkt.', 'Tryk Ret, og vælg en anden tid – eller sig, at de skal ligge oven i hinanden.'),
  'meeting-moved': said('Mødet blev flyttet, før dit svar nåede frem. Svaret gjaldt den gamle tid og tæller ikke.', 'Åbn mødet, se den nye tid, og svar på den.'),
  'meeting-cancelled': said('Mødet er aflyst.', 'Kopiér teksten, og skriv den i en besked, eller gem den til næste møde.'),
  'times-over': said('Der er allerede valgt en tid, eller forslaget er trukket tilbage.', 'Se under Møder, hvad der gælder nu.'),
  'times-backwards': said('Slutningen lå før begyndelsen.', 'Åbn Møder, og skriv tiderne igen.'),
  'times-passed': said('De dage er allerede gået.', 'Åbn Møder, og vælg dage, der ligger længere fremme.'),
  'no-such-minutes': said('Referatet er her ikke længere.', 'Kopiér teksten, og skriv den i en besked.'),
  'minutes-changed': said('Referatet blev rettet, før dit ja nåede frem.', 'Åbn mødet, læs den nye tekst, og sig ja til den, hvis den passer.'),
}
