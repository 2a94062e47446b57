import { z } from 'zod'
import type { LargeAnswer, LargeCommandWork, LargeMessage } from './large-command-work'

// As in the window: no schema may be made before the validator knows that it must not compile code.
z.config({ jitless: true })
const room = import('./large-command-work')

let work: Promise<LargeCommandWork> | null = null
const answer = (message: LargeAnswer) => self.postMessage(message)

/** One worker writes one command. */
self.addEventListener('message', ({ data }: MessageEvent<LargeMessage>) => {
  work ??= room.then(({ LargeCommandWork: Work }) => new Work())
  work
    .then((one) => one.take(data, answer))
    .catch((error: unknown) =>
      answer({ kind: 'broken', message: error instanceof Error ? error.message : String(error) }),
    )
})
