import type { RoleRecord } from '../../contract/records/role.ts'

const parties: Record<RoleRecord['party'], string> = {
  'day-care': 'Dagtilbud', school: 'Skole', ppr: 'PPR', physiotherapy: 'Fysioterapi', 'occupational-therapy': 'Ergoterapi', hospital: 'Hospital',
  relief: 'Aflastning', residential: 'Døgntilbud', transport: 'Kørsel', aids: 'Hjælpemidler', other: 'Andet',
}

/** What an outside party is called: its own name where it has one. */
export const partyWord = (role: Pick<RoleRecord, 'party' | 'partyName'>): string => role.partyName ?? parties[role.party]
