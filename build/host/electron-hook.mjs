import { readFile } from 'node:fs/promises'

const standIn = new URL('./electron.ts', import.meta.url).href

/** Module resolution hook: `electron` means the stand-in. */
export async function resolve(specifier, context, next) {
  return specifier === 'electron' || specifier === 'electron/main' ? next(standIn, context) : next(specifier, context)
}

/**
 * The program's own bundles are run as they were built. The TypeScript loader would otherwise rewrite them too, which
 * makes hashing some twenty times slower than in the real program.
 */
export async function load(url, context, next) {
  const path = url.split('?')[0]
  if (!path.startsWith('file:') || !/\/main\/[^/]+\.js$/.test(path)) return next(url, context)
  return { format: 'module', source: await readFile(new URL(path)), shortCircuit: true }
}
