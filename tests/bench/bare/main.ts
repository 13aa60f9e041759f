// The stack we are bound to and nothing of ours: Vue, its router, Pinia; Dexie and zod/mini after the first paint.
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import BareApp from './BareApp.vue'
import BarePage from './BarePage.vue'

const router = createRouter({ history: createWebHistory(), routes: [{ path: '/:path(.*)*', component: BarePage }] })
createApp(BareApp).use(createPinia()).use(router).mount('#app')
if ('serviceWorker' in navigator) void navigator.serviceWorker.register('/worker.js')
