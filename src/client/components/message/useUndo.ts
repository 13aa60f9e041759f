import { onBeforeUnmount, readonly, type Ref, ref } from 'vue'

const undoMs = 8000

/**
 * Deleting that can be undone: a row is hidden at once and really removed a little later, or when the page is left. Dies the
 * app in between, the row is still there.
 */
export function useUndo(remove: (id: string) => void): { gone: Readonly<Ref<ReadonlySet<string>>>; take: (id: string) => void; undo: (id: string) => void } {
  const gone = ref(new Set<string>())
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  function done(id: string) {
    clearTimeout(timers.get(id))
    if (timers.delete(id)) remove(id)
  }
  function undo(id: string) {
    clearTimeout(timers.get(id))
    timers.delete(id)
    gone.value.delete(id)
  }
  function take(id: string) {
    gone.value.add(id)
    timers.set(id, setTimeout(done, undoMs, id))
  }
  onBeforeUnmount(() => [...timers.keys()].forEach(done))
  return { gone: readonly(gone) as Readonly<Ref<ReadonlySet<string>>>, take, undo }
}
