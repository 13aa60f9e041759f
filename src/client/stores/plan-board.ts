import { computed, reactive } from 'vue'
import { decidesFor } from '../../contract/rules/decides.ts'
import { newSubject } from '../../contract/rules/new-subject.ts'
import { roleKey, roleVersion } from '../../contract/rules/roles.ts'
import { goalContent, goalVersion } from '../../contract/rules/suggestions.ts'
import { isVoiceTime } from '../../contract/rules/voice-time.ts'
import { decidesWaits } from '../../words/da/decides-waits.ts'
import { useDraft } from './drafts.ts'
import { useFamily } from './family.ts'
import { usePeople } from './people.ts'
import { useRecords } from './records.ts'
import { useSuggesting } from './suggesting.ts'

/** Whom a page names, and how. */
function useNaming() {
  const [family, people] = [useFamily(), usePeople()]
  const goals = useRecords(() => [family.common], 'goal')
  const naming = computed(() => ({
    name: people.name.value, isTwo: people.isTwo.value, isStaff: family.family !== undefined && family.family.role !== 'parent', today: family.today,
    childName: (id: string | null) => people.childName(id), goalText: (id: string) => goals.rows.value.find((goal) => goal.id === id)?.body.text,
  }))
  const children = computed(() => people.children.value.map(({ id, body }) => ({ id, name: body.name })))
  return { family, people, goals, naming, children }
}

/** All that the page of one goal shows, for either side. */
export function useGoalBoard(id: () => string) {
  const { family, people, goals, naming, children } = useNaming()
  const followUps = useRecords(() => [family.common], 'follow-up')
  const meetings = useRecords(() => [family.common], 'meeting')
  const goal = computed(() => goals.rows.value.find((one) => one.id === id()))
  const version = () => (goal.value ? goalVersion(goal.value.body) : 0)
  const talk = useSuggesting('goal', id, { version, stands: () => goal.value && goalContent(goal.value.body) })
  const isOngoing = computed(() => goal.value !== undefined && ['agreed', 'stable'].includes(goal.value.body.state))
  return reactive({
    goal, naming, children, talk,
    longGoals: computed(() => goals.rows.value.filter(({ body }) => body.horizon === 'long').map((one) => ({ id: one.id, text: one.body.text }))),
    people: computed(() => [...people.parents.value.map((one) => one.name), people.name.value].filter(Boolean)),
    isVoiceTime: computed(() => isOngoing.value && isVoiceTime(goal.value?.body.child ?? null, { followUps: followUps.rows.value, meetings: meetings.rows.value }, family.today)),
    isThere: computed(() => goal.value !== undefined || id() === newSubject || talk.open !== undefined || talk.past.length > 0),
    isReady: computed(() => goals.isReady.value && people.isReady.value && talk.isReady),
  })
}

/** All that the page of one role shows, for either side. */
export function useRoleBoard(id: () => string) {
  const { family, people, naming, children } = useNaming()
  const roles = useRecords(() => [family.common], 'role')
  const role = computed(() => roles.rows.value.find((one) => one.id === id()))
  const version = () => (role.value ? roleVersion(role.value.body) : 0)
  const talk = useSuggesting('role', id, { version })
  const how = useDraft(() => `how ${family.common ?? ''} ${id()}`, { means: '', informed: '' })
  return reactive({
    role, naming, children, talk, how: how.value,
    taken: computed(() => new Set(roles.rows.value.filter((one) => one.id !== id() && one.body.ended === undefined).map((one) => roleKey(one.body)))),
    isThere: computed(() => role.value !== undefined || id() === newSubject || talk.open !== undefined || talk.past.length > 0),
    isReady: computed(() => roles.isReady.value && people.isReady.value && talk.isReady),
  })
}

/** The suggestions under talk about goals or roles, who decides what each needs, and the versions of all. */
export function useOpenSuggestions(about: 'goal' | 'role') {
  const family = useFamily()
  const suggestions = useRecords(() => [family.common], 'suggestion')
  const versions = useRecords(() => [family.common], 'version')
  const lines = useRecords(() => [family.common], 'decides')
  const decides = (subject: string) => { const line = decidesFor(lines.rows.value, { [about]: subject }); return line && decidesWaits(line.body, family.today) }
  return { decides, suggestions: computed(() => suggestions.rows.value.filter(({ body }) => body.about === about && body.state === 'open')), versions: versions.rows }
}
