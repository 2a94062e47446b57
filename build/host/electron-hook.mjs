const standIn = new URL('./electron.ts', import.meta.url).href

/** Module resolution hook: `electron` means the stand-in. */
export async function resolve(specifier, context, next) {
  return specifier === 'electron' || specifier === 'electron/main' ? next(standIn, context) : next(specifier, context)
}
