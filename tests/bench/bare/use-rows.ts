import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

export type Row = { id: number; text: string; at: string }

/** The rows as they lie in Dexie, live. */
export const useRows = defineStore('rows', () => {
  const rows = shallowRef<Row[]>([])
  void import('./keep.ts').then(({ keep }) => keep((found) => { rows.value = found }))
  return { rows }
})
