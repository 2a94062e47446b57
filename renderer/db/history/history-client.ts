import type { Answer } from '@shared/ipc/contract'
import { fail, type Result } from '@shared/result'
import { askHost } from '../../host'
import { inBackground } from '../in-background'
import type { FromWorker, JobInput, JobName, JobOutput, JobPiece, JobRefusal, ToWorker } from './history-jobs'

/** What may come with any longer work: how far it is, as a share of one, and a way to end it. */
export interface Watching {
  readonly report?: (share: number) => void
  readonly signal?: AbortSignal
}

interface Waiting {
  readonly settle: (result: Result<unknown, JobRefusal>) => void
  readonly break: (error: Error) => void
  readonly report: ((share: number) => void) | undefined
  readonly piece: ((piece: unknown) => void) | undefined
}

/** The worker that reads the log beside the window, and the bridge over which it reaches the main process. */
export class HistoryClient {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #jobs = 0

  constructor() {
    this.#worker = new Worker(new URL('./history.worker.ts', import.meta.url), { type: 'module' })
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#heard(data))
    this.#worker.addEventListener('error', (event) => this.#breakAll(event.message || 'worker failed'))
  }

  /** Asks for a job. Expected refusals come as values, `cancelled` when the signal said so; bugs reject. */
  ask<J extends JobName>(
    job: J,
    input: JobInput<J>,
    { report, signal }: Watching = {},
    onPiece?: (piece: JobPiece<J>) => void,
  ): Promise<Result<JobOutput<J>, JobRefusal>> {
    if (signal?.aborted === true) return Promise.resolve(fail('cancelled'))
    this.#jobs += 1
    const id = this.#jobs
    return new Promise((resolve, reject) => {
      const cancel = () => this.#say({ kind: 'cancel', id })
      signal?.addEventListener('abort', cancel)
      const end = () => {
        signal?.removeEventListener('abort', cancel)
        this.#waiting.delete(id)
      }
      this.#waiting.set(id, {
        settle: (result) => {
          end()
          resolve(result as Result<JobOutput<J>, JobRefusal>)
        },
        break: (error) => {
          end()
          reject(error)
        },
        report,
        piece: onPiece as ((piece: unknown) => void) | undefined,
      })
      this.#say({ kind: 'job', id, job, input })
    })
  }

  /** Ends the worker; whatever was still asked is answered with `cancelled`. */
  end(): void {
    this.#worker.terminate()
    for (const { settle } of this.#waiting.values()) settle(fail('cancelled'))
  }

  #say(message: ToWorker): void {
    this.#worker.postMessage(message)
  }

  #heard(message: FromWorker): void {
    const waiting = this.#waiting.get(message.id)
    switch (message.kind) {
      case 'progress':
        return waiting?.report?.(message.share)
      case 'piece':
        return waiting?.piece?.(message.piece)
      case 'done':
        return waiting?.settle(message.result)
      case 'broken':
        if (waiting) waiting.break(new Error(message.message))
        else this.#breakAll(message.message)
        return
      case 'host-call':
        inBackground(this.#passOn(message))
    }
  }

  async #passOn({ id, channel, request }: FromWorker & { kind: 'host-call' }): Promise<void> {
    const answer: Answer<unknown> = await askHost(channel, request as never)
    this.#say({ kind: 'host-answer', id, answer })
  }

  #breakAll(message: string): void {
    for (const waiting of this.#waiting.values()) waiting.break(new Error(message))
  }
}
