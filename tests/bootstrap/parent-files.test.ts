import { describe, expect, it } from 'vitest'
import { filesForParents, isWorkspace, workersNouns } from '../../src/bootstrap/parent-files.ts'
import { intents } from '../../src/contract/intents/registry.ts'

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
    const workspace = ['/a/src/client/pages/WorkDayPage.vue', '/a/src/client/pages/work/DayPage.vue', 'C:\\a\\src\\client\\pages\\WorkPage.vue', '/a/src/client/parts/work-unsent/work-ways.ts', '/a/src/client/work-routes.ts']
    expect(workspace.every(isWorkspace)).toBe(true)
    expect(isWorkspace('/a/src/client/pages/HomePage.vue')).toBe(false)
  })

  it('leaves out acts only where none of their noun is a parent\'s', () => {
    const ofNoun = [...intents.values()].filter(({ name }) => (workersNouns as readonly string[]).includes(name.split('.')[0]!))
    expect(ofNoun.length).toBeGreaterThan(5)
    const isParents = ({ may, rooms }: (typeof ofNoun)[number]) => may.includes('parent') || (may.includes('self') && rooms.some((room) => room !== 'worker'))
    expect(ofNoun.filter(isParents).map(({ name }) => name)).toEqual([])
    expect([isWorkspace('/a/src/contract/intents/contact.ts'), isWorkspace('/a/src/contract/intents/message.ts')]).toEqual([true, false])
  })
})
