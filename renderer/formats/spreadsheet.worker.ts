import { z } from 'zod'
import type { SpreadsheetAnswer, SpreadsheetJob } from './spreadsheet-jobs'

// As in the window: no schema may be made before the validator knows that it must not compile code.
z.config({ jitless: true })
const jobs = import('./spreadsheet-jobs')

const answer = (message: SpreadsheetAnswer) => self.postMessage(message)

async function work(job: SpreadsheetJob): Promise<SpreadsheetAnswer> {
  const { doSpreadsheetJob } = await jobs
  return doSpreadsheetJob(job, (share) => answer({ kind: 'progress', share }))
}

/** One worker does one job and is then ended by whoever started it, so that nothing of a hostile file outlives it. */
self.addEventListener('message', (event: MessageEvent<SpreadsheetJob>) => {
  work(event.data).then(answer, (error: unknown) =>
    answer({ kind: 'broken', message: error instanceof Error ? error.message : String(error) }),
  )
})
