import type { FileRefusal, RawWorkbook, TextEncoding } from '@shared/exchange/raw-table'
import { USUAL_LOOK, type LedgerSheet, type SheetBook } from '@shared/reports/sheet-model'
import { fail, type Result } from '@shared/result'
import { Spare } from '@shared/work/spare'
import { LIMITS } from './limits'
import type { TemplateReading, TemplateRefusal } from './read-template'
import type { SpreadsheetAnswer, SpreadsheetJob } from './spreadsheet-jobs'

export interface ReadRequest {
  readonly name: string
  readonly bytes: Uint8Array
  /** Reads a text file in this encoding instead of the one that was found. */
  readonly encoding?: TextEncoding | null
  readonly onProgress?: (share: number) => void
  /** Ends the reading; the answer is then `reading-cancelled`. */
  readonly signal?: AbortSignal
}

type Ending = 'time-out' | 'cancelled'
type Answered = Exclude<SpreadsheetAnswer, { kind: 'progress' | 'broken' }>

interface Watch {
  readonly limitMs: number | null
  readonly signal: AbortSignal | undefined
  readonly onProgress: ((share: number) => void) | undefined
}

const newWorker = () => new Worker(new URL('./spreadsheet.worker.ts', import.meta.url), { type: 'module' })

/** The next worker, started ahead where somebody is about to choose a file: starting one takes longer than a small file. */
export const spareWorker = new Spare(newWorker, (worker) => worker.terminate())

/** Gives a job to a fresh worker and ends the worker when it is done, too slow, or no longer wanted. */
function inWorker(job: SpreadsheetJob, watch: Watch): Promise<Answered | Ending> {
  return new Promise((resolve, reject) => {
    const worker = spareWorker.take()
    const timer = watch.limitMs === null ? null : setTimeout(() => end(() => resolve('time-out')), watch.limitMs)
    const cancel = () => end(() => resolve('cancelled'))
    const end = (settle: () => void) => {
      if (timer !== null) clearTimeout(timer)
      watch.signal?.removeEventListener('abort', cancel)
      worker.terminate()
      settle()
    }
    watch.signal?.addEventListener('abort', cancel)
    worker.addEventListener('message', ({ data }: MessageEvent<SpreadsheetAnswer>) => {
      if (data.kind === 'progress') watch.onProgress?.(data.share)
      else if (data.kind === 'broken') end(() => reject(new Error(data.message)))
      else end(() => resolve(data))
    })
    worker.addEventListener('error', (event) => end(() => reject(new Error(event.message || 'worker failed'))))
    if (watch.signal?.aborted === true) cancel()
    else worker.postMessage(job)
  })
}

/** Reads a spreadsheet beside the window, which stays alive; ended after 20 s or when the signal says so. */
export async function readSpreadsheet(request: ReadRequest): Promise<Result<RawWorkbook, FileRefusal>> {
  const { name, bytes, encoding, onProgress, signal } = request
  const job: SpreadsheetJob = { kind: 'read', name, bytes, encoding: encoding ?? null }
  const answer = await inWorker(job, { limitMs: LIMITS.readMs, signal, onProgress })
  if (answer === 'time-out') return fail('reading-too-slow', { seconds: LIMITS.readMs / 1000 })
  if (answer === 'cancelled') return fail('reading-cancelled')
  if (answer.kind !== 'read') throw new Error('the worker answered another question')
  return answer.result
}

/** A job without a time limit; null when the signal called it off. */
async function answered<K extends Answered['kind']>(
  job: SpreadsheetJob,
  kind: K,
  signal: AbortSignal | undefined,
  limitMs: number | null = null,
): Promise<Extract<Answered, { kind: K }> | Ending> {
  const answer = await inWorker(job, { limitMs, signal, onProgress: undefined })
  if (typeof answer === 'string') return answer
  if (answer.kind !== kind) throw new Error('the worker answered another question')
  return answer as Extract<Answered, { kind: K }>
}

/** The bytes of a workbook, made beside the window; null when the signal called it off. */
export async function writeBook(book: SheetBook, signal?: AbortSignal): Promise<Uint8Array | null> {
  const answer = await answered({ kind: 'write-book', book }, 'written', signal)
  return typeof answer === 'string' ? null : answer.bytes
}

/** The bytes of a CSV, made beside the window; null when the signal called it off. */
export async function writeCsvSheet(sheet: LedgerSheet, signal?: AbortSignal): Promise<Uint8Array | null> {
  const answer = await answered({ kind: 'write-csv', sheet }, 'written', signal)
  return typeof answer === 'string' ? null : answer.bytes
}

/** One sheet as a workbook with the usual look. */
export async function writeSpreadsheet(sheet: LedgerSheet): Promise<Uint8Array> {
  const bytes = await writeBook({ sheets: [sheet], look: USUAL_LOOK })
  if (bytes === null) throw new Error('nobody called it off')
  return bytes
}

/** An office's own workbook, looked at before it is kept; held to the limits of every file that comes from outside. */
export async function readTemplateFile(bytes: Uint8Array): Promise<Result<TemplateReading, TemplateRefusal>> {
  const answer = await answered({ kind: 'read-template', bytes }, 'template', undefined, LIMITS.readMs)
  if (answer === 'time-out') return fail('reading-too-slow', { seconds: LIMITS.readMs / 1000 })
  return answer === 'cancelled' ? fail('reading-cancelled') : answer.result
}

/** The filled template; null when the signal called it off. */
export async function fillTemplateFile(
  wish: Omit<Extract<SpreadsheetJob, { kind: 'fill-template' }>, 'kind'>,
  signal?: AbortSignal,
): Promise<Result<Uint8Array, TemplateRefusal> | null> {
  const answer = await answered({ kind: 'fill-template', ...wish }, 'filled', signal)
  return typeof answer === 'string' ? null : answer.result
}
