import { z } from 'zod'
import { doSpreadsheetJob, type SpreadsheetAnswer, type SpreadsheetJob } from './spreadsheet-jobs'

// The validator would otherwise try to compile code, which the content policy forbids.
z.config({ jitless: true })

const answer = (message: SpreadsheetAnswer) => self.postMessage(message)

/** One worker does one job and is then ended by whoever started it, so that nothing of a hostile file outlives it. */
self.addEventListener('message', (event: MessageEvent<SpreadsheetJob>) => {
  doSpreadsheetJob(event.data, (share) => answer({ kind: 'progress', share })).then(answer, (error: unknown) =>
    answer({ kind: 'broken', message: error instanceof Error ? error.message : String(error) }),
  )
})
