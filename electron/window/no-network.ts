import { isOwnAddress } from './app-address'

/** Chromium switches that leave no way out: no names resolve, the only proxy is dead, no datagrams pass it by. */
export function networkSwitches(rendererUrl: string | null): readonly (readonly [name: string, value: string])[] {
  const exclude = rendererUrl === null ? '' : `, EXCLUDE ${new URL(rendererUrl).hostname}`
  return [
    ['host-resolver-rules', `MAP * ~NOTFOUND${exclude}`],
    ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
    ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
    ['dns-prefetch-disable', ''],
    ['disable-background-networking', ''],
  ]
}

/** Port 9 discards: whatever is sent to this proxy arrives nowhere. */
export const DEAD_PROXY = 'http://127.0.0.1:9'

/** Whether a request of the page may go on: the program's own files, and what the page made itself in memory. */
export function mayRequest(url: string, rendererUrl: string | null): boolean {
  if (url.startsWith('blob:') || url.startsWith('data:')) return true
  if (isOwnAddress(url, rendererUrl)) return true
  if (rendererUrl === null) return false
  return url.startsWith('devtools:') || isOwnAddress(url.replace(/^ws:/, 'http:'), rendererUrl)
}
