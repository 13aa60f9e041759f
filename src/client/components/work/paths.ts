/** The one word for the common thread in an address, where else a parent's id stands. */
export const bothParents = 'faelles'

export const dayPath = '/arbejde'
export const ownPath = '/arbejde/dig'
/** A leader's figures, where she has families of her own besides. */
export const teamPath = '/arbejde/team'
export const familyPath = (family: string): string => `/arbejde/familie/${family}`
/** A thread of a family: the common one, or a parent's own. */
export const threadPath = (family: string, parent?: string): string => `${familyPath(family)}/beskeder/${parent ?? bothParents}`
export const wishPath = (family: string, parent: string): string => `${familyPath(family)}/forventninger/${parent}`
export const promisesPath = (family: string): string => `${familyPath(family)}/aftaler`
export const toldPath = (family: string): string => `${familyPath(family)}/fortalt`
export const contactPath = (family: string): string => `${familyPath(family)}/kontakt`
export const goalPath = (family: string, goal: string): string => `${familyPath(family)}/maal/${goal}`
export const rolePath = (family: string, role: string): string => `${familyPath(family)}/roller/${role}`
export const followUpPath = (family: string): string => `${familyPath(family)}/opfoelgning`
export const meetingsPath = (family: string): string => `${familyPath(family)}/moeder`
export const meetingPath = (family: string, meeting: string): string => `${meetingsPath(family)}/${meeting}`
/** Meeting mode, alone on its screen. */
export const boardPath = (family: string, meeting: string): string => `/arbejde/tavle/${family}/${meeting}`
