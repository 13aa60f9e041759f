import type { RouteRecordRaw } from 'vue-router'
import { useSession } from './stores/session.ts'

const family = () => import('./pages/work/WorkFamilyPage.vue')
const plan = () => import('./pages/work/WorkPlanPage.vue')
const thread = () => import('./pages/work/WorkThreadPage.vue')
const agreement = () => import('./pages/work/WorkAgreementPage.vue')
const followUp = () => import('./pages/work/WorkFollowUpPage.vue')
const goal = () => import('./pages/work/WorkGoalPage.vue')
const role = () => import('./pages/work/WorkRolePage.vue')
const contact = () => import('./pages/work/WorkContactPage.vue')
const meetings = () => import('./pages/work/WorkMeetingsPage.vue')
const meeting = () => import('./pages/work/WorkMeetingPage.vue')
const board = () => import('./pages/work/WorkBoardPage.vue')
const promises = () => import('./pages/work/WorkPromisesPage.vue')
const told = () => import('./pages/work/WorkToldPage.vue')

const own = () => import('./pages/work/WorkOwnPage.vue')

/** A leader's figures stand where others have their day; to those an empty frame that is never shown. */
const front = async () => ((await useSession().whenKnown())?.isLeader ? import('./pages/work/WorkLeaderPage.vue') : import('./components/base/EmptyState.vue'))

/** What only workers do: no parent's phone keeps it, so it is fetched ahead here. */
const acts = [
  () => import('../contract/intents/absence.ts'), () => import('../contract/intents/card.ts'), () => import('../contract/intents/case.ts'),
  () => import('../contract/intents/contact.ts'), () => import('../contract/intents/deviation.ts'), () => import('../contract/intents/said.ts'),
]

/** The day first; then all that a worker may open or do from it, so that it is there without a network. */
async function day() {
  const page = await import('./pages/work/WorkDayPage.vue')
  setTimeout(() => [family, plan, thread, agreement, goal, role, contact, meetings, meeting, board, own, followUp, promises, told, ...acts].forEach((load) => void load().catch(() => undefined)), 1000)
  return page
}

/**
 * The contact person's workspace. Nested, so that the day list stays where it is beside a family on a wide screen. All of
 * it comes lazily: a parent's phone never loads it.
 */
export const workRoutes = {
  path: '/arbejde',
  component: day,
  children: [
    { path: '', component: front },
    { path: 'dig', component: own },
    { path: 'team', component: front, beforeEnter: async () => (await useSession().whenKnown())?.isLeader || '/arbejde' },
    {
      path: 'familie/:id',
      component: family,
      props: (to) => ({ id: to.params.id }),
      children: [
        { path: '', component: plan, props: true },
        { path: 'beskeder/:who', component: thread, props: true },
        { path: 'forventninger/:who', component: agreement, props: true },
        { path: 'opfoelgning', component: followUp, props: true },
        { path: 'maal/:goal', component: goal, props: true },
        { path: 'roller/:role', component: role, props: true },
        { path: 'aftaler', component: promises, props: true },
        { path: 'fortalt', component: told, props: true },
        { path: 'kontakt', component: contact, props: true },
        { path: 'moeder', component: meetings, props: true },
        { path: 'moeder/:meeting', component: meeting, props: true },
      ],
    },
  ],
} satisfies RouteRecordRaw

/** Meeting mode: alone on its screen, without the day list beside it. */
export const boardRoute = { path: '/arbejde/tavle/:id/:meeting', component: board, props: true } satisfies RouteRecordRaw
