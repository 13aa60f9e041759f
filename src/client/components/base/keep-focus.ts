/** By then an act has been kept and painted. */
const kept = 400

/**
 * What was pressed may leave the page with its act, or stand still until that is kept. A keyboard then goes on from the
 * nearest thing around it that is still there, instead of from the page's top. A key's click has no count; a finger's has.
 * Heard before the act is: what it takes away is still in its place.
 */
export const keepFocus = (): void => document.addEventListener('click', ({ detail, target }) => {
  const pressed = target as HTMLElement
  const around = [pressed, ...['li', 'section', 'main'].map((one) => pressed.closest<HTMLElement>(one))]
  if (!detail) setTimeout(() => {
    if (document.activeElement !== document.body) return
    const near = around.find((one) => one?.isConnected)!
    if (near !== pressed) near.tabIndex = -1
    near.focus({ preventScroll: true })
  }, kept)
}, true)
