import type { RoleRecord } from '../../../contract/records/role.ts'
import { any, notSmall, small } from './episode.ts'

type Means = Partial<Record<RoleRecord['holder'], string>>
/** An outside party and what it means when one or the other coordinates it. `other` needs a name. */
export type RoleText = { ages: readonly [number, number]; party: RoleRecord['party']; partyName: string | null; means: Means; otherName?: string }

export const roleTexts: readonly RoleText[] = [
  { ages: notSmall, party: 'school', partyName: null, means: { 'contact-person': '{kp} ringer til skolen. {Du} hører om det samme dag.', together: 'Vi taler med skolen sammen, og {kp} skriver ned.', family: '{Du} taler selv med {lærer}. {kp} hjælper, når det kører fast.' } },
  { ages: small, party: 'day-care', partyName: '{sted}', means: { 'contact-person': '{kp} taler med {lærer} en gang om måneden og skriver, hvad der blev sagt.', family: '{Du} taler selv med {lærer} til daglig.', together: 'Det daglige tager {I}. Det, der skal søges om, tager {kp}.' } },
  { ages: any, party: 'ppr', partyName: null, means: { 'contact-person': 'Indkalder og følger op på udtalelser.', together: '{kp} indkalder, og {I} læser alt, før det sendes.' } },
  { ages: any, party: 'physiotherapy', partyName: null, means: { family: '{Du} aftaler selv tider. {kp} får status før hvert møde.', 'contact-person': '{kp} aftaler forløb og tider og sender dem til {jer}.' } },
  { ages: any, party: 'occupational-therapy', partyName: null, means: { family: '{Du} aftaler selv besøg.', 'contact-person': '{kp} aftaler besøg på {sted}.', other: 'Træningen tager sig af tiderne.' }, otherName: 'Børneterapien' },
  { ages: any, party: 'hospital', partyName: null, means: { together: '{kp} deltager, når {I} ønsker det.', family: '{Du} går selv til kontrol. {kp} får besked, hvis noget ændrer sig.' } },
  { ages: any, party: 'relief', partyName: null, means: { 'contact-person': '{kp} aftaler weekender og ferier og sender datoerne i god tid.', family: '{Du} aftaler selv dage med aflastningen.' } },
  { ages: notSmall, party: 'transport', partyName: null, means: { 'contact-person': '{kp} bestiller kørsel og tager klager.', family: '{Du} ringer selv, når {barn} er syg.' } },
  { ages: any, party: 'aids', partyName: null, means: { 'contact-person': '{kp} bestiller og rykker. {Du} siger bare til.', together: '{Du} prøver, og {kp} bestiller.' } },
  { ages: any, party: 'other', partyName: 'Svømning', means: { family: '{Du} klarer holdet selv.' } },
]
