import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { familyRoom, privateRoom } from '../../contract/rooms.ts'
import { useClock } from './clock.ts'
import { usePhone } from './phone.ts'
import { useSession } from './session.ts'

const key = 'chosen-family'

/** Which family is shown, its rooms and the clock. A parent with children by two partners has two; a worker opens one by its address. */
export const useFamily = defineStore('family', () => {
  const phone = usePhone()
  const session = useSession()
  const clock = useClock()
  const chosen = ref<string>()
  const memberships = computed(() => session.memberships?.families ?? [])
  const family = computed(() => memberships.value.find((one) => one.family === chosen.value) ?? memberships.value[0])
  const common = computed(() => family.value && familyRoom(family.value.family))
  const own = computed(() => (family.value?.role === 'parent' && session.person ? privateRoom(family.value.family, session.person.id) : undefined))
  const holders = computed(() => family.value?.holders ?? [])
  const hasCommonThread = computed(() => holders.value.length > 1)

  function choose(id: string): void {
    chosen.value = id
    const { open } = phone
    if (open) void open.engine.keepDraft(open.device, key, id).catch(() => undefined)
  }
  watch(() => phone.open, async (open) => {
    if (open) chosen.value ??= (await open.engine.readDraft(open.device, key)) as string | undefined
  }, { immediate: true })

  return { memberships, family, choose, common, own, holders, hasCommonThread, now: computed(() => clock.now), today: computed(() => clock.today) }
})
