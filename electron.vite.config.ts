import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const alias = { '@shared': at('./shared') }
const target = 'node20' // the development host runs the same bundle in Node 20

// Everything is bundled, so that the packaged archive needs no node_modules. electron-vite's own table of targets
// ends before the Electron we use, hence the explicit ones.
export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      outDir: 'out/main',
      target,
      externalizeDeps: false,
      rolldownOptions: { input: { index: at('./electron/main.ts') }, external: [/^electron(\/.+)?$/] },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      outDir: 'out/preload',
      target,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('./electron/preload.ts') },
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: at('./renderer'),
    base: './',
    resolve: { alias },
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: at('./out/renderer'),
      target: 'chrome140',
      minify: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0, // no data: addresses, so that a strict content security policy holds
      chunkSizeWarningLimit: 1600,
      rolldownOptions: { input: { index: at('./renderer/index.html') } },
    },
  },
})
