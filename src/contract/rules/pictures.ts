import { parseRoom, type Role } from '../rooms.ts'

/** So many pictures one text may carry. */
export const mostPictures = 4

/** The most bytes of one picture, and the most pixels along an edge: a small file may unfold to more than a phone can hold. */
export const mostPictureBytes = 400_000
export const mostEdge = 4096

/** The types a picture may have: what every browser in use draws. */
export const pictureTypes = ['image/jpeg', 'image/webp', 'image/png'] as const
export type PictureType = (typeof pictureTypes)[number]

/** Who may do what with the pictures of a family's room; everybody else, and in any other room, nothing. */
const rights: Record<'read' | 'write', readonly Role[]> = { read: ['parent', 'contact-person', 'mate'], write: ['parent'] }
export const mayWithFiles = (act: keyof typeof rights, room: string, role: string | undefined): boolean =>
  parseRoom(room)?.kind === 'family' && rights[act].some((one) => one === role)

/** Something that names pictures: a section, a draft, an act that waits. */
export type Named = { pictures: { id: string }[] }

/** The ids of the pictures that something names; none where it is nothing of the kind. */
export const picturesIn = (said: unknown): string[] => ((said as Partial<Named> | null | undefined)?.pictures ?? []).map(({ id }) => id)
