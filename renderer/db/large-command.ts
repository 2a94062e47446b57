import type { Change } from '@shared/domain/change'
import type { TargetSummary } from '@shared/domain/summary'
import { Spare } from '@shared/work/spare'
import type { DubanDatabase } from './database'
import { Observable } from './durability'
import type { LargeAnswer, LargeMessage, LargeWork } from './large-command-work'
import type { TakeBackRefusal } from './take-back-command'
import type { CommandHead, Refused, WriteRefusal, Written } from './write-command'

/** How far the large command that is being written has come. */
export interface LargeProgress {
  readonly command: string
  readonly done: number
  /** Zero while it is not known yet how many rows there are. */
  readonly total: number
  readonly cancel: () => void
}

export const largeProgress = new Observable<LargeProgress | null>(null)

/** Changes that cross in one message, so that neither side stands still for long. */
const CHANGES_A_MESSAGE = 500

const pause = () => new Promise((resolve) => setTimeout(resolve))

const newWorker = () => new Worker(new URL('./large-command.worker.ts', import.meta.url), { type: 'module' })

/** The next worker, started ahead where a large command is about to be wished for. */
export const spareLargeWorker = new Spare(newWorker, (worker) => worker.terminate())

/** Has a worker write the work as one command. */
export async function writeLarge(
  db: DubanDatabase,
  head: CommandHead,
  work: LargeWork,
): Promise<Written | Refused<TakeBackRefusal | WriteRefusal>> {
  const worker = spareLargeWorker.take()
  const tell = (message: LargeMessage) => worker.postMessage(message)
  const progress = { command: head.command, done: 0, total: 0, cancel: () => tell({ kind: 'call-off' }) }
  largeProgress.set(progress)
  try {
    const answered = answerOf(worker, (done, total) => largeProgress.set({ ...progress, done, total }))
    answered.catch(() => undefined) // told below
    const known = work.kind === 'changes' ? work.changes : []
    for (let at = 0; at < known.length; at += CHANGES_A_MESSAGE) {
      tell({ kind: 'changes', changes: known.slice(at, at + CHANGES_A_MESSAGE) })
      await pause()
    }
    tell({ kind: 'write', storeName: db.name, head, takesBack: work.kind === 'take-back' ? work.closes : null })
    const { answer, changes, summaries } = await answered
    if (answer.kind === 'refused') return answer
    const { closes, history } = answer
    return { kind: 'written', changes: [...known, ...changes], closes, history, summaries }
  } finally {
    worker.terminate()
    largeProgress.set(null)
  }
}

interface Answered {
  readonly answer: Extract<LargeAnswer, { kind: 'done' | 'refused' }>
  /** Those that the window did not know. */
  readonly changes: readonly Change[]
  readonly summaries: readonly TargetSummary[]
}

function answerOf(worker: Worker, onRows: (done: number, total: number) => void): Promise<Answered> {
  const changes: Change[] = []
  const summaries: TargetSummary[] = []
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<LargeAnswer>) => {
      if (data.kind === 'rows') onRows(data.done, data.total)
      else if (data.kind === 'changes') changes.push(...data.changes)
      else if (data.kind === 'summaries') summaries.push(...data.summaries)
      else if (data.kind === 'broken') reject(new Error(data.message))
      else resolve({ answer: data, changes, summaries })
    })
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'worker failed')))
  })
}
