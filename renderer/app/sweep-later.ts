import { sweepAttachments } from '../db/attachments'
import { inBackground } from '../db/in-background'
import { HostRefusal } from '../host'

const AFTER_MS = 60_000

async function sweep(): Promise<void> {
  try {
    await sweepAttachments()
  } catch (error) {
    if (!(error instanceof HostRefusal)) throw error // a full or locked disk: tomorrow is soon enough
  }
}

/** Some time after the start, when the first screen is long there: files that no row names any more are noted. */
export function sweepLater(): () => void {
  const timer = setTimeout(() => inBackground(sweep()), AFTER_MS)
  return () => clearTimeout(timer)
}
