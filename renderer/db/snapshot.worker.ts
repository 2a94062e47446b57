import { z } from 'zod'
import type { SnapshotMessage } from './snapshot-reading'

// As in the window: no schema may be made before the validator knows that it must not compile code.
z.config({ jitless: true })
const room = import('./snapshot-reading')

let next: (() => Promise<SnapshotMessage>) | null = null

async function nextPart(name: string): Promise<SnapshotMessage> {
  const { readerOf } = await room
  next ??= readerOf(name)
  return next()
}

/** One worker reads one snapshot: each message names the database and asks for the next part. */
self.addEventListener('message', ({ data }: MessageEvent<string>) => {
  nextPart(data).then(
    (part) => self.postMessage(part),
    (error: unknown) => {
      const broken: SnapshotMessage = { kind: 'broken', message: String(error) }
      self.postMessage(broken)
    },
  )
})
