/** SQL by hand, for what the builder cannot say. It does nothing until it is executed on a tenant. */
export { sql } from 'kysely'
