import type { RecordOf } from '../records/kinds.ts'
import type { Picture } from '../records/picture.ts'
import type { Topic } from '../records/told-topics.ts'

/** A place on the family's page: a section that stands, or one that is only being written. */
export type ToldPlace = { key: string; child: string | null; topic: Topic; section?: RecordOf<'told'>; title: string }
/**
 * A text while it is being written. `base` is the version it began from, `section` one that was taken off and comes again.
 * Without `pictures` it was begun by an app that knew none, and leaves them as they stand.
 */
export type ToldDraft = { isOpen: boolean; text: string; title: string; base: number; section: string | null; pictures?: Picture[] }
export const emptyTold: ToldDraft = { isOpen: false, text: '', title: '', base: 0, section: null }

/** What a draft is begun with when a place is opened. */
export const beginning = ({ section }: ToldPlace): ToldDraft =>
  section
    ? { isOpen: true, text: section.body.text, title: section.body.title ?? '', base: section.body.version, section: section.id, pictures: section.body.pictures ?? [] }
    : { ...emptyTold, isOpen: true }

/** Whether nothing was written or chosen yet. */
export const isBlank = ({ text, pictures = [] }: ToldDraft): boolean => text.trim() === '' && pictures.length === 0

/** The payload of `told.suggest`: a worker suggests words alone. */
export const toldOf = ({ child, topic, section }: ToldPlace, draft: ToldDraft) =>
  ({ section: section?.id ?? draft.section, child, topic, title: topic === 'own' ? draft.title.trim() : null, text: draft.text.trim(), base: draft.base })

/** The payload of `told.write`: the words, and the pictures as they shall stand. */
export const writingOf = (place: ToldPlace, draft: ToldDraft) => ({ ...toldOf(place, draft), ...(draft.pictures && { pictures: draft.pictures }) })
