import { z } from 'zod'
import type { FromWorker, ToWorker } from './history-jobs'

// As in the window: no schema may be made before the validator knows that it must not compile code.
z.config({ jitless: true })
const room = import('./history-work')

const tell = (message: FromWorker) => self.postMessage(message)

self.addEventListener('message', (event: MessageEvent<ToWorker>) => {
  room.then(
    ({ receive }) => receive(event.data, tell),
    (error: unknown) => tell({ kind: 'broken', id: 0, message: String(error) }),
  )
})
