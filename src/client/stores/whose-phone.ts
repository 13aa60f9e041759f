/** Whose phone this browser is, from the cookie that the log-in left beside its secret one; undefined where nobody is logged in. */
export const whosePhone = (): string | undefined => /(?:^|; )indgang-who=([0-9a-f-]{36})/.exec(document.cookie)?.[1]
