import type { RouteRecordRaw } from 'vue-router'

/**
 * The contact person's workspace. Nested, so that the day list stays where it is beside a family on a wide screen. All of
 * it comes lazily: a parent's phone never loads it.
 */
export const workRoutes = {
  path: '/arbejde',
  component: () => import('./pages/work/WorkDayPage.vue'),
  children: [
    {
      path: 'familie/:id',
      component: () => import('./pages/work/WorkFamilyPage.vue'),
      props: true,
      children: [
        { path: '', component: () => import('./pages/work/WorkPlanPage.vue'), props: true },
        { path: 'beskeder/:who', component: () => import('./pages/work/WorkThreadPage.vue'), props: true },
        { path: 'forventninger/:who', component: () => import('./pages/work/WorkAgreementPage.vue'), props: true },
        { path: 'kontakt', component: () => import('./pages/work/WorkContactPage.vue'), props: true },
      ],
    },
  ],
} satisfies RouteRecordRaw
