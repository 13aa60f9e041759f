// The page's first code, as little as can be: what is asked for here is on its way while the app still is.
import { askEarly } from './courier/early.ts'
import { whosePhone } from './stores/whose-phone.ts'

const person = whosePhone()
if (person) void askEarly(person)
void import('./start.ts')
