/** Something an operator must put right before the server can start. The message is one plain sentence or two. */
export class StartFault extends Error {
  override name = 'StartFault'
}

// PostgreSQL's error classes (appendix A): connection, rollback, resources, operator, system.
const passingClasses = ['08', '40', '53', '57', '58']
// Lock not available; read-only transaction (a standby after a failover).
const passingCodes = ['55P03', '25006']
const networkCodes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOSPC', 'EIO', 'EMFILE']
// The drivers give these no code.
const passingWords = /connection terminated|timeout exceeded when trying to connect|connection error and is not queryable|client was closed|pglite (is|instance is already) closed|cannot use a pool after|query read timeout/i

/** Whether a database error may be gone at the next try: connection lost, timeout, deadlock, disk full. Never a refusal. */
export function isPassingFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  if (networkCodes.includes(code) || passingCodes.includes(code)) return true
  if (code.length === 5 && passingClasses.includes(code.slice(0, 2))) return true
  return passingWords.test(error.message)
}
