import type { Ref, ShallowRef } from 'vue'
import type { Kind, RecordOf } from '../../contract/records/kinds.ts'
import { usePhone } from './phone.ts'
import { useSession } from './session.ts'
import { useLive } from './watching.ts'

/**
 * The records of a kind in some rooms, live and as the person shall see them: base rows with the outbox replayed over
 * them, oldest first. `latest` bounds a growing kind.
 */
export function useRecords<K extends Kind>(rooms: () => readonly (string | undefined)[], kind: K, latest?: () => number): { rows: Readonly<ShallowRef<RecordOf<K>[]>>; isReady: Readonly<Ref<boolean>> } {
  const phone = usePhone()
  const session = useSession()
  const named = () => rooms().filter((room) => room !== undefined)
  const watched = useLive<RecordOf<K>[]>({
    key: () => (session.person ? [phone.effects, latest?.() ?? '', ...named()].join(' ') : undefined),
    watch: ({ device, engine }, take, fault) => engine.watchPainted(device, { rooms: named(), kind, latest: latest?.(), actorIn: session.actorIn }, take, fault),
    empty: [],
  })
  return { rows: watched.value, isReady: watched.isReady }
}
