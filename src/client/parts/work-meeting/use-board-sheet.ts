import { onScopeDispose } from 'vue'
import sheet from '../../components/work/board/board.css?url'

/** Puts meeting mode's own style sheet on the page while it is shown: all others share one, which has no room for it. */
export function useBoardSheet(): void {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: sheet })
  document.head.append(link)
  onScopeDispose(() => link.remove())
}
