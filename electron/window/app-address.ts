/** Where the built renderer lives. */
export const APP_SCHEME = 'app'
export const APP_START = 'app://duban/index.html'

/** Whether an address belongs to the program itself: the built files, or the development server when there is one. */
export function isOwnAddress(url: string, rendererUrl: string | null): boolean {
  if (!URL.canParse(url)) return false
  const address = new URL(url)
  if (address.protocol === 'app:') return address.host === 'duban' && address.username === ''
  return rendererUrl !== null && address.origin === new URL(rendererUrl).origin
}
