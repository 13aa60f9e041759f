/** A browser as far as cookies and redirects go. */
export type Visitor = {
  /** Goes to an address and follows where it leads, at most ten times. */
  visit: (url: string, form?: Record<string, string>) => Promise<Visit>
  cookies: Map<string, string>
}
export type Visit = { url: string; status: number; body: string; trail: string[] }

/** @param base what an address without a host is under. */
export function makeVisitor(base: string): Visitor {
  const cookies = new Map<string, string>()
  const visit = async (url: string, form?: Record<string, string>, trail: string[] = []): Promise<Visit> => {
    const answer = await fetch(new URL(url, base), request(cookies, form))
    keepCookies(cookies, answer)
    const next = answer.headers.get('location')
    if (!next) return { url, status: answer.status, body: await answer.text(), trail }
    if (trail.length > 10) throw new Error(`goes round in circles: ${trail.join(' ')}`)
    return visit(new URL(next, new URL(url, base)).href, undefined, [...trail, next])
  }
  return { cookies, visit: (url, form) => visit(url, form) }
}

function request(cookies: Map<string, string>, form: Record<string, string> | undefined): RequestInit {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return { redirect: 'manual', headers: { cookie, accept: 'text/html' }, ...(form && { method: 'POST', body: new URLSearchParams(form) }) }
}

function keepCookies(cookies: Map<string, string>, answer: Response): void {
  for (const line of answer.headers.getSetCookie()) {
    const [, name, value] = line.match(/^([^=]+)=([^;]*)/) ?? []
    if (value) cookies.set(name!, value)
    else cookies.delete(name!)
  }
}
