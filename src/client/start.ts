import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { router } from './router.ts'
import { usePhone } from './stores/phone.ts'
import './styles/tokens.css'
import './styles/base.css'

const app = createApp(App)
app.use(createPinia())
app.use(router)
void usePhone().start()
app.mount('#app')
// Nobody has pressed anything yet.
void import('./components/base/keep-focus.ts').then((focus) => focus.keepFocus())
// A page whose code does not come is asked for again when it is tapped.
setTimeout(() => void import('./warm-pages.ts').then((pages) => pages.warmPages(router)).catch(() => {}), 1_500)
