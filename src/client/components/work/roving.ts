const forward = ['ArrowDown', 'j']
const back = ['ArrowUp', 'k']

/**
 * Moves the focus among a list's lines by the arrows, or by J and K, as mail programs do. Tab still reaches every one.
 * Keys typed in a field, or with a modifier, are left alone.
 */
export function moveFocus(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = forward.includes(event.key) ? 1 : back.includes(event.key) ? -1 : 0
  const isTyping = event.target instanceof HTMLInputElement
  if (step === 0 || !list || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
  const lines = [...list.querySelectorAll<HTMLElement>('a[data-line]')]
  const at = lines.indexOf(document.activeElement as HTMLElement)
  const next = lines[at + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
