import type { Ref } from 'vue'
import { useWatched } from './watching.ts'

/** How many things lie in the tray "Ikke sendt". Without the tray itself, whose code comes when something lies there. */
export const useUnsentCount = (): Readonly<Ref<number>> =>
  useWatched({ key: () => 'unsent', query: ({ device }) => device.db.unsent.count(), known: ({ device }) => device.tray.size, empty: 0 }).value
