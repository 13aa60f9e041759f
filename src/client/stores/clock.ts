import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { dayOf } from '../../contract/rules/days.ts'

const tickMs = 30_000

/** The server's clock as this phone knows it: its own, corrected by the last word. Ticks twice a minute. */
export const useClock = defineStore('clock', () => {
  const skew = ref(0)
  const ticked = ref(Date.now())
  setInterval(() => { ticked.value = Date.now() }, tickMs)
  const nowMs = () => Date.now() + skew.value
  const now = computed(() => new Date(ticked.value + skew.value).toISOString())
  const today = computed(() => dayOf(now.value))
  const correct = (ms: number) => { skew.value = ms; ticked.value = Date.now() }
  return { now, today, nowMs, correct }
})
