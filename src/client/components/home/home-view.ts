import type { Agreement } from '../../../contract/records/agreement.ts'
import type { Card, Portrait } from '../../../contract/records/card.ts'
import type { Contact } from '../../../contract/records/contact.ts'
import type { FollowUpForm } from '../../../contract/records/follow-up-forms.ts'
import type { RecordOf } from '../../../contract/records/kinds.ts'
import type { Member } from '../../../contract/records/member.ts'
import type { MessageKind } from '../../../contract/records/message.ts'
import type { ClosingDay } from '../../../contract/records/municipality.ts'
import type { RhythmRule } from '../../../contract/records/model-profile.ts'
import type { Need } from '../../../contract/rules/needs-me.ts'
import type { Day } from '../../../contract/values.ts'

/** What a parent gives back with one tap. */
export type Back = { what: 'promise' | 'role'; id: string }

/** All that Overblik shows, as its page reads it from the stores. */
export type HomeView = {
  common: { today: Day; isTwo: boolean }
  name: string
  needs: readonly Need[]
  putOff: number
  unread: { room: string; byName: string; kind: MessageKind; count: number } | undefined
  told: string | undefined
  isPutOff: boolean
  hasFailed: boolean
  portraits: Readonly<Record<string, Portrait>>
  person: { member: Member | undefined; card: Card | undefined; mate: Member | undefined; mateCard: Card | undefined; children: string[]; title: string; writeTo: string; today: Day; isTwo: boolean }
  agreement: Agreement | undefined
  contacts: readonly Contact[]
  meeting: RecordOf<'meeting'> | undefined
  planned: readonly Day[]
  closingDays: readonly ClosingDay[]
  ownPoints: number
  parents: readonly string[]
  followUp: RecordOf<'follow-up'> | undefined
  rule: RhythmRule | undefined
  wished: FollowUpForm | null | undefined
  promises: readonly RecordOf<'promise'>[]
  waits: ((promise: RecordOf<'promise'>) => string | undefined) | undefined
  isMine: (promise: RecordOf<'promise'>) => boolean
  roles: readonly RecordOf<'role'>[]
  /** What was given back just now is answered by this day. */
  answerBy: Day | undefined
  goals: readonly RecordOf<'goal'>[]
  childName: (id: string | null | undefined) => string | undefined
}
