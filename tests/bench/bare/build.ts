// Builds the bare page as the app is built, into a folder; its worker keeps all of it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import vue from '@vitejs/plugin-vue'
import { build } from 'vite'

const here = import.meta.dirname

/** Builds into `folder`, each text file with its brotli beside it. */
export async function buildBare(folder: string): Promise<void> {
  await build({
    root: here, configFile: false, logLevel: 'warn', plugins: [vue()],
    define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    build: { outDir: folder, emptyOutDir: true, modulePreload: { polyfill: false } },
  })
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(js|css|html)$/.test(path))
  const list = JSON.stringify(files.map((path) => `/${path.replaceAll('\\', '/')}`))
  writeFileSync(join(folder, 'worker.js'), readFileSync(join(here, 'worker.js'), 'utf8').replace('__FILES__', list))
  for (const path of files) writeFileSync(join(folder, `${path}.br`), brotliCompressSync(readFileSync(join(folder, path))))
}
