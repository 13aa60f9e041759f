import type { RoleRecord } from '../records/role.ts'
import type { Day } from '../values.ts'

/** Whether a role is over on a day: both sides have agreed that it ended. */
export const isOver = ({ ended }: Pick<RoleRecord, 'ended'>, day: Day): boolean => ended !== undefined && ended <= day

/** Whether the family has it, alone or together with the contact person. */
export const isFamilys = ({ holder }: Pick<RoleRecord, 'holder'>): boolean => holder === 'family' || holder === 'together'

/** Whether the family can give it back today with one tap. */
export const canHandBack = (role: RoleRecord, today: Day): boolean => !role.handedBack && isFamilys(role) && !isOver(role, today)
