/** A line of the live stream: a room has moved to a number, or the memberships have. */
export type Moved = { room: string; number: number }

/** Listens while it can. The stream only rings the bell: what moved is fetched by a round. */
export type Live = { stop: () => void }

/** What listening needs from outside; `open` makes an EventSource in the browser. */
export type LiveGiven = {
  open: () => EventSource
  retryMs: number
  onMoved: (moved: Moved) => void
  onOpen: () => void
}

/** Opens the stream and reopens it when the server has closed it (EventSource itself gives up after an error status). */
export function listenLive(given: LiveGiven): Live {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const start = () => {
    source = given.open()
    source.addEventListener('open', given.onOpen)
    source.addEventListener('moved', (event) => given.onMoved(JSON.parse((event as MessageEvent<string>).data) as Moved))
    source.addEventListener('error', () => { if (source?.readyState === 2) timer = setTimeout(start, given.retryMs) })
  }
  start()
  return { stop: () => { clearTimeout(timer); source?.close() } }
}
