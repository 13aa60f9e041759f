import { defineStore } from 'pinia'
import { computed, watch } from 'vue'
import type { Actor } from '../device/paint.ts'
import { parseRoom, type Role, type RoomKind } from '../../contract/rooms.ts'
import type { Memberships } from '../../contract/protocol.ts'
import { readingDays } from '../../contract/protocol-numbers.ts'
import { useClock } from './clock.ts'
import { usePhone } from './phone.ts'
import { useSync } from './sync.ts'
import { useWatched } from './watching.ts'

const dayMs = 86_400_000

/** The role an intent has in a kind of room: oneself in one's own, the leader in the municipality's, else as the family has it. */
const roleIn = (kind: RoomKind | undefined, role: Role | undefined): Actor['role'] =>
  kind === 'me' || kind === 'worker' ? 'self' : kind === 'municipality' ? 'leader' : (role ?? 'parent')

/** Who is logged in, and what she may read as the server last said. */
export const useSession = defineStore('session', () => {
  const phone = usePhone()
  const sync = useSync()
  const clock = useClock()
  const held = useWatched({ key: () => 'memberships', query: ({ engine, device }) => engine.readMemberships(device), known: ({ device }) => device.known.get('memberships') as Memberships | undefined, empty: undefined })
  const contact = useWatched({ key: () => 'contact', query: ({ engine, device }) => engine.readLastContact(device), known: ({ device }) => device.known.get('contact') as string | undefined, empty: undefined })
  const memberships = held.value
  const person = computed(() => memberships.value?.person)
  const isExpired = computed(() => sync.state === 'log-in-again')
  const state = computed(() => {
    if (phone.state !== 'open') return phone.state
    // A phone that knows nobody has nothing to read until a log-in, and says so instead of waiting for ever.
    if (isExpired.value) return held.isReady.value && !memberships.value ? 'out' : 'expired'
    return memberships.value ? 'in' : 'starting'
  })
  // Without a word from the server for two weeks, what is cached is closed until a log-in; unsent words never are.
  const isReadingClosed = computed(() => contact.value.value !== undefined && Date.parse(clock.now) - Date.parse(contact.value.value) > readingDays * dayMs)

  /** Whom an intent in a room acts as, as the server will judge it. */
  function actorIn(room: string): Actor {
    const name = parseRoom(room)
    const family = memberships.value?.families.find((one) => one.family === name?.family)
    return { person: person.value?.id ?? '', name: person.value?.name ?? '', role: roleIn(name?.kind, family?.role) }
  }

  /** Resolves when it is known who this is, or that nobody is logged in. */
  const whenKnown = () => new Promise<typeof person.value>((resolve) => {
    watch([person, () => phone.state], ([known, opened]) => { if (known || opened === 'out' || opened === 'no-storage') resolve(known) }, { immediate: true })
  })

  /** Ends the session here and at the server. What was written and not sent stays on the phone, this person's alone. */
  async function logOut(): Promise<void> {
    const { forget } = await import('./log-out.ts')
    await forget(phone.open)
    location.assign('/')
  }

  return { memberships, person, state, isReadingClosed, actorIn, whenKnown, logOut }
})
