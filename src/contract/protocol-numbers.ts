/** The wire's number. Phones from `oldestProtocol` on are served; an older one must update after its outbox is taken. */
export const protocol = 1
export const oldestProtocol = 1

/** Bounds on one round: intents up, log entries down. The phone asks again while there is more. */
export const mostIntents = 50
export const mostEntries = 500

/** So many pulls after the last, a phone says what it holds, so that the server can compare: so many rooms, and of each growing kind so many of the latest. */
export const pullsPerDigest = 50
export const mostDigests = 60
export const mostDigested = 200

/** How far back a phone is served without a word from the server, in days: then reading closes until a log-in. */
export const readingDays = 14
