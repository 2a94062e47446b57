import { z } from 'zod'
import type { FromSearch, ToSearch } from './search-messages'

// As in the window: no schema may be made before the validator knows that it must not compile code.
z.config({ jitless: true })
const tell = (message: FromSearch) => self.postMessage(message)
const work = import('./search-work').then(({ SearchWork }) => new SearchWork(tell))

self.addEventListener('message', (event: MessageEvent<ToSearch>) => {
  work.then(
    (ready) => ready.hear(event.data),
    (error: unknown) => tell({ kind: 'broken', message: String(error) }),
  )
})
