import { nextTick } from 'vue'
import { createRouter, createWebHistory, type RouteLocationNormalized, type RouteRecordRaw } from 'vue-router'
import { titles } from '../words/da/titles.ts'
import { useSession } from './stores/session.ts'

declare module 'vue-router' {
  interface RouteMeta { title?: string; isWork?: boolean; /** Open to parents and staff alike, and when reading is closed. */ isEveryones?: boolean }
}

/** A parent's phone never downloads the workspace: who this is must be known before its code is asked for. */
const staffOnly = async () => {
  const person = await useSession().whenKnown()
  if (!person) return '/overblik'
  return person.isStaff || person.isLeader ? true : { name: 'not-found', params: { path: ['arbejde'] } }
}

const workMeta = { title: titles.work, isWork: true }

/** The workspace's addresses come with its code; then the way begins anew among them. */
async function toWork(to: RouteLocationNormalized) {
  const allowed = await staffOnly()
  if (allowed !== true) return allowed
  const { boardRoute, workRoutes } = await import('./work-routes.ts')
  for (const route of [boardRoute, workRoutes]) router.addRoute({ ...route, beforeEnter: staffOnly, meta: workMeta })
  router.removeRoute('work')
  return to.fullPath
}

const routes: RouteRecordRaw[] = [
  // The public page is the server's; the shell is shown for it only without a network.
  { path: '/', redirect: '/overblik' },
  { path: '/overblik', component: () => import('./pages/HomePage.vue'), meta: { title: titles.home } },
  { path: '/maal', component: () => import('./pages/GoalsPage.vue'), meta: { title: titles.goals } },
  { path: '/maal/:id', component: () => import('./pages/GoalPage.vue'), meta: { title: titles.goals } },
  { path: '/roller/:id', component: () => import('./pages/RolePage.vue'), meta: { title: titles.roles } },
  { path: '/aftaler', component: () => import('./pages/PromisesPage.vue'), meta: { title: titles.promises } },
  { path: '/fortalt', component: () => import('./pages/ToldPage.vue'), meta: { title: titles.told } },
  { path: '/roller', component: () => import('./pages/RolesPage.vue'), meta: { title: titles.roles } },
  { path: '/moeder', component: () => import('./pages/MeetingsPage.vue'), meta: { title: titles.meetings } },
  { path: '/moeder/:id', component: () => import('./pages/MeetingPage.vue'), meta: { title: titles.meetings } },
  { path: '/beskeder', component: () => import('./pages/MessagesPage.vue'), meta: { title: titles.messages } },
  { path: '/forventninger', component: () => import('./pages/ExpectationsPage.vue'), meta: { title: titles.expectations } },
  { path: '/forventninger/oensk/:step', component: () => import('./pages/WishPage.vue'), meta: { title: titles.expectations } },
  { path: '/forventninger/svar', component: () => import('./pages/WishAnswerPage.vue'), meta: { title: titles.expectations } },
  { path: '/opfoelgning', component: () => import('./pages/FollowUpPage.vue'), meta: { title: titles.followUp } },
  { path: '/kalender', component: () => import('./pages/CalendarPage.vue'), meta: { title: titles.calendar, isEveryones: true } },
  { path: '/kontaktperson', component: () => import('./pages/ContactPersonPage.vue'), meta: { title: titles.contactPerson } },
  { path: '/mere', component: () => import('./pages/MorePage.vue'), meta: { title: titles.more } },
  { path: '/ikke-sendt', component: () => import('./pages/UnsentPage.vue'), meta: { title: titles.unsent, isEveryones: true } },
  { path: '/arbejde/:rest(.*)*', name: 'work', component: () => import('./pages/NotFoundPage.vue'), beforeEnter: toWork, meta: workMeta },
  { path: '/:path(.*)*', name: 'not-found', component: () => import('./pages/NotFoundPage.vue'), meta: { title: titles.notFound } },
]

export const router = createRouter({
  history: createWebHistory(),
  routes,
  // The first page stands at its top already, and to be asked makes the browser lay out what is about to change.
  scrollBehavior: (to, from, saved) => saved ?? (to.hash ? { el: to.hash } : from.matched.length > 0 && { top: 0 }),
})

/** Where a page begins: in the workspace the family beside the list, else all of it. */
const pageStart = () => document.querySelector<HTMLElement>('[data-page-start]') ?? document.querySelector<HTMLElement>('#main')

router.afterEach((to, from) => {
  document.title = to.meta.title ? `${to.meta.title} · ${titles.app}` : titles.app
  // A screen reader starts at the new page, as it would after loading one.
  if (from.matched.length > 0 && to.path !== from.path) void nextTick(() => pageStart()?.focus({ preventScroll: true }))
})

/** A page's code that an update took away: load the app anew at that address. Drafts and the outbox are on the phone. */
router.onError((_error, to) => {
  const key = `reloaded ${to.fullPath}`
  if (sessionStorage.getItem(key)) return
  sessionStorage.setItem(key, '1')
  location.assign(to.fullPath)
})
