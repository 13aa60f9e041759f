import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { bundleList } from './src/bootstrap/bundle-list.ts'
import { chunkGroups } from './src/bootstrap/chunk-groups.ts'
import { leanClient, shortMarks, withoutSchemas } from './src/bootstrap/lean-client.ts'
import { workStyles } from './src/bootstrap/work-styles.ts'
import { manifest } from './src/bootstrap/manifest.ts'
import { preloadHome } from './src/bootstrap/preload-home.ts'
import { isWorkspace, parentFiles } from './src/bootstrap/parent-files.ts'

const shellFiles = parentFiles()

export default defineConfig({
  // Neither is used, and both cost bytes before the first paint.
  define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
  // Dexie's entry for bundlers is written for browsers of 2015; this one of its builds is 12 kB smaller.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  build: {
    outDir: 'dist/client',
    // Our Content-Security-Policy knows no data: addresses.
    assetsInlineLimit: 0,
    // One style sheet of 10 kB: split by page it was 28 files, each named in lists of what to load before what.
    cssCodeSplit: false,
    // index.html names what the entry needs; a list for each import() would cost more than it gains, since what belongs
    // together is sent together (chunk-groups.ts) and the service worker fetches the rest ahead.
    modulePreload: { polyfill: false, resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []) },
    rolldownOptions: {
      output: {
        // The workspace's chunks are named work-*, so that one sees at once what a phone fetched.
        chunkFileNames: (chunk) => `assets/${chunk.moduleIds.some(isWorkspace) ? 'work-' : ''}[name]-[hash].js`,
        codeSplitting: { groups: chunkGroups },
      },
    },
  },
  plugins: [
    // Elements made once and kept save time in long static pages; here they cost more bytes than that is worth.
    vue({ template: { compilerOptions: { hoistStatic: false } }, features: { componentIdGenerator: shortMarks() } }),
    leanClient(),
    withoutSchemas(),
    workStyles(),
    shellFiles.plugin,
    bundleList(),
    preloadHome(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/worker',
      filename: 'worker.ts',
      // The client's own code registers /worker.js, after the first paint.
      injectRegister: false,
      manifest,
      manifestFilename: 'app.webmanifest',
      includeManifestIcons: false,
      injectManifest: {
        // One plain script: not every phone in use runs a module as a service worker.
        rollupFormat: 'iife',
        globPatterns: ['index.html', 'assets/*.{js,css}'],
        manifestTransforms: [shellFiles.keepOnly],
      },
    }),
  ],
})
