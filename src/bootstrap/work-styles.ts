// The workspace's styles travel inside its code: in the one style sheet every parent's phone would carry them. They are
// adopted before the component that imports them is drawn; the Content-Security-Policy allows that, as it is no inline style.
import type { Plugin } from 'vite'
import { isWorkspace } from './parent-files.ts'

const STYLE = /import\s*(['"])([^'"]+\?vue)(&type=style[^'"]*)\1;?/g
const ADOPTED = '\0work-styles'
const adopt = 'export default (text) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text); document.adoptedStyleSheets.push(sheet) }'

/** A component's code with its style imports turned into adopted ones; undefined where it has none. */
export function carryStyles(code: string): string | undefined {
  let count = 0
  const carried = code.replace(STYLE, (_, _quote: string, file: string, rest: string) => {
    count += 1
    return `import style${count} from ${JSON.stringify(`${file}&inline${rest}`)};\nadoptStyles(style${count});`
  })
  return count > 0 ? `import adoptStyles from ${JSON.stringify(ADOPTED)};\n${carried}` : undefined
}

/** A plugin that does so for the workspace's components, when building. */
export const workStyles = (): Plugin => ({
  name: 'work-styles',
  apply: 'build',
  resolveId: (id) => (id === ADOPTED ? ADOPTED : undefined),
  load: (id) => (id === ADOPTED ? adopt : undefined),
  transform(code, id) {
    if (!id.endsWith('.vue') || !isWorkspace(id)) return undefined
    const carried = carryStyles(code)
    return carried === undefined ? undefined : { code: carried, map: null }
  },
})
