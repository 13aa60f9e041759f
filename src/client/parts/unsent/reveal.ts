/** So long a page may take to show the field that is looked for. */
const patienceMs = 5_000

/** Brings a field to hand as soon as its page has it: the folds around it are opened, and it has the focus. */
export function reveal(id: string): void {
  const watcher = new MutationObserver(() => { if (show(id)) watcher.disconnect() })
  if (show(id)) return
  watcher.observe(document.body, { childList: true, subtree: true })
  setTimeout(() => watcher.disconnect(), patienceMs)
}

function show(id: string): boolean {
  const field = document.getElementById(id)
  if (!field) return false
  for (let fold = field.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true
  field.focus()
  field.scrollIntoView({ block: 'center' })
  return true
}
