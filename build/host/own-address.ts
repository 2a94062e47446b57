/** The page can not be shown at `app://duban` in a plain browser; this secure origin stands for it. */
const pageOrigin = 'https://app.localhost'
const programOrigin = 'app://duban'

export function toPageAddress(url: string): string {
  return replaceOrigin(url, programOrigin, pageOrigin)
}

export function toProgramAddress(url: string): string {
  return replaceOrigin(url, pageOrigin, programOrigin)
}

export function isPageAddress(url: string): boolean {
  return url === pageOrigin || url.startsWith(`${pageOrigin}/`)
}

function replaceOrigin(url: string, from: string, to: string): string {
  return url === from || url.startsWith(`${from}/`) ? to + url.slice(from.length) : url
}
