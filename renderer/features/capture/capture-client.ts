import type { Capture, Proposal } from '@shared/capture/proposal'
import type { IsoDate } from '@shared/domain/day'
import type { FileRefusal } from '@shared/exchange/raw-table'
import type { Result } from '@shared/result'
import type { ChosenFile } from '../../db/chosen-file'
import type { DocumentText } from '../../formats/document-text'
import type { CaptureAnswer, CaptureAnswered, CaptureJob } from './capture-jobs'

interface Watch {
  readonly signal: AbortSignal
  readonly onProgress: (share: number) => void
}

/** The worker that reads documents beside the window. One is always ready, since the first call of a fresh one is slow. */
export class CaptureClient {
  #ready: Worker | null = startWorker()
  #isEnded = false

  /** The text of a file; null when the signal called it off. */
  async read({ name, bytes }: ChosenFile, watch: Watch): Promise<Result<DocumentText, FileRefusal> | null> {
    const answer = await this.#ask({ kind: 'read', name, bytes }, watch)
    return answer?.kind === 'read' ? answer.result : null
  }

  /** What a text promises and reports; null when the signal called it off. */
  async capture(text: string, on: IsoDate, watch: Watch): Promise<Capture | null> {
    const answer = await this.#ask({ kind: 'capture', text, on }, watch)
    return answer?.kind === 'capture' ? answer.capture : null
  }

  end(): void {
    this.#isEnded = true
    this.#ready?.terminate()
    this.#ready = null
  }

  #ask(job: CaptureJob, { signal, onProgress }: Watch): Promise<CaptureAnswered | null> {
    const worker = this.#ready ?? startWorker()
    this.#ready = null
    const parts: Proposal[] = []
    return new Promise((resolve, reject) => {
      const cancel = () => {
        leave()
        worker.terminate()
        if (!this.#isEnded) this.#ready ??= startWorker()
        resolve(null)
      }
      const leave = () => {
        signal.removeEventListener('abort', cancel)
        worker.removeEventListener('message', hear)
        worker.removeEventListener('error', fail)
      }
      const hear = ({ data }: MessageEvent<CaptureAnswer>) => {
        if (data.kind === 'progress') return onProgress(data.share)
        if (data.kind === 'part') {
          for (const proposal of data.proposals) parts.push(proposal)
          return undefined
        }
        leave()
        if (data.kind === 'broken') {
          worker.terminate()
          return reject(new Error(data.message))
        }
        if (this.#ready === null && !this.#isEnded) this.#ready = worker
        else worker.terminate()
        return resolve(data.kind === 'capture' ? withParts(data, parts) : data)
      }
      const fail = (event: ErrorEvent) => {
        leave()
        worker.terminate()
        reject(new Error(event.message || 'worker failed'))
      }
      worker.addEventListener('message', hear)
      worker.addEventListener('error', fail)
      signal.addEventListener('abort', cancel)
      if (signal.aborted) cancel()
      else worker.postMessage(job)
    })
  }
}

function withParts({ kind, capture }: Extract<CaptureAnswered, { kind: 'capture' }>, parts: readonly Proposal[]) {
  return { kind, capture: { ...capture, proposals: [...parts, ...capture.proposals] } }
}

function startWorker(): Worker {
  return new Worker(new URL('./capture.worker.ts', import.meta.url), { type: 'module' })
}
