import type { RecordOf } from '../records/kinds.ts'
import type { Topic } from '../records/told-topics.ts'

/** A place on the family's page: a section that stands, or one that is only being written. */
export type ToldPlace = { key: string; child: string | null; topic: Topic; section?: RecordOf<'told'>; title: string }
/** A text while it is being written. `base` is the version it began from, `section` one that was taken off and comes again. */
export type ToldDraft = { isOpen: boolean; text: string; title: string; base: number; section: string | null }
export const emptyTold: ToldDraft = { isOpen: false, text: '', title: '', base: 0, section: null }

/** What a draft is begun with when a place is opened. */
export const beginning = ({ section }: ToldPlace): ToldDraft =>
  section ? { isOpen: true, text: section.body.text, title: section.body.title ?? '', base: section.body.version, section: section.id } : { ...emptyTold, isOpen: true }

/** The payload of `told.write` and `told.suggest`. */
export const toldOf = ({ child, topic, section }: ToldPlace, draft: ToldDraft) =>
  ({ section: section?.id ?? draft.section, child, topic, title: topic === 'own' ? draft.title.trim() : null, text: draft.text.trim(), base: draft.base })
