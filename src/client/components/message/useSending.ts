import { readonly, type Ref, ref } from 'vue'

/** Hands words over to be kept: resolves to nothing when they are, else to the sentence that says why not. */
export type Send<P> = (payload: P) => Promise<string | undefined>

/**
 * One sending at a time: a second tap while the first is on its way does nothing, so that nothing goes twice. `problem` says
 * what went wrong last time.
 */
export function useSending<P>(send: () => Send<P>): { isBusy: Readonly<Ref<boolean>>; problem: Ref<string | undefined>; run: (payload: P) => Promise<boolean> } {
  const isBusy = ref(false)
  const problem = ref<string>()
  async function run(payload: P): Promise<boolean> {
    if (isBusy.value) return false
    isBusy.value = true
    try {
      problem.value = await send()(payload)
      return problem.value === undefined
    } finally {
      isBusy.value = false
    }
  }
  return { isBusy: readonly(isBusy), problem, run }
}
