import { doSpreadsheetJob, type SpreadsheetAnswer, type SpreadsheetJob } from './spreadsheet-jobs'

const answer = (message: SpreadsheetAnswer) => self.postMessage(message)

/** One worker does one job and is then ended by whoever started it, so that nothing of a hostile file outlives it. */
self.addEventListener('message', (event: MessageEvent<SpreadsheetJob>) => {
  doSpreadsheetJob(event.data, (share) => answer({ kind: 'progress', share })).then(answer, (error: unknown) =>
    answer({ kind: 'broken', message: error instanceof Error ? error.message : String(error) }),
  )
})
