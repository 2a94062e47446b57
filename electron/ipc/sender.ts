import { isOwnAddress } from '../window/app-address'

/** What is looked at of the frame that called. */
export interface CallingFrame {
  readonly url: string
  readonly parent: unknown
}

/** Only the outermost frame of the program's own page may call; a frame that is gone may not. */
export function isTrustedFrame(frame: CallingFrame | null, rendererUrl: string | null): boolean {
  return frame !== null && (frame.parent ?? null) === null && isOwnAddress(frame.url, rendererUrl)
}
