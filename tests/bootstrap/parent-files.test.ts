import { describe, expect, it } from 'vitest'
import { filesForParents, isWorkspace } from '../../src/bootstrap/parent-files.ts'

type Bundle = Parameters<typeof filesForParents>[0]
const chunk = (fileName: string, settings: object) => ({ [fileName]: { fileName, modules: {}, imports: [], dynamicImports: [], ...settings } })

const bundle = {
  ...chunk('main.js', { isEntry: true, imports: ['vue.js'], dynamicImports: ['home.js', 'work-day.js'] }),
  ...chunk('vue.js', {}),
  ...chunk('home.js', { imports: ['shared.js'], viteMetadata: { importedCss: new Set(['home.css']) } }),
  ...chunk('shared.js', {}),
  ...chunk('work-day.js', { facadeModuleId: '/a/src/client/pages/WorkDayPage.vue', imports: ['shared.js', 'log.js'] }),
  ...chunk('log.js', {}),
} as unknown as Bundle

describe('what a parent\'s phone keeps', () => {
  it('is all that is reached without a page of the workspace', () => {
    expect([...filesForParents(bundle)].sort()).toEqual(['home.css', 'home.js', 'main.js', 'shared.js', 'vue.js'])
  })

  it('leaves out pages whose file or folder begins with "work"', () => {
    const workspace = ['/a/src/client/pages/WorkDayPage.vue', '/a/src/client/pages/work/DayPage.vue', 'C:\\a\\src\\client\\pages\\WorkPage.vue']
    expect(workspace.every(isWorkspace)).toBe(true)
    expect(isWorkspace('/a/src/client/pages/HomePage.vue')).toBe(false)
  })
})
