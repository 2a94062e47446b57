import type { Change } from '@shared/domain/change'
import type { TargetSummary } from '@shared/domain/summary'
import type { DubanDatabase } from './database'
import type { LargeAnswer, LargeMessage } from './large-command-work'
import type { CommandHead, OnRows, Refused, WriteRefusal, Written } from './write-command'

/** Changes and summaries that cross in one message, so that neither side stands still for long. */
export const ROWS_A_MESSAGE = 500

const pause = () => new Promise((resolve) => setTimeout(resolve))

/** Has a worker write the changes as one command. */
export async function writeLarge(
  db: DubanDatabase,
  head: CommandHead,
  changes: readonly Change[],
  onRows: OnRows,
): Promise<Written | Refused<'row-changed-since' | WriteRefusal>> {
  const worker = new Worker(new URL('./large-command.worker.ts', import.meta.url), { type: 'module' })
  const tell = (message: LargeMessage) => worker.postMessage(message)
  try {
    const answered = answerOf(worker, tell, onRows)
    answered.catch(() => undefined) // told below
    for (let at = 0; at < changes.length; at += ROWS_A_MESSAGE) {
      tell({ kind: 'changes', changes: changes.slice(at, at + ROWS_A_MESSAGE) })
      await pause()
    }
    tell({ kind: 'write', storeName: db.name, head })
    const { answer, events, summaries } = await answered
    if (answer.kind === 'refused') return answer
    const { closes, history } = answer
    return { kind: 'written', changes: [...changes, ...events], closes, history, summaries }
  } finally {
    worker.terminate()
  }
}

type Last = Extract<LargeAnswer, { kind: 'done' | 'refused' }>

interface Answered {
  readonly answer: Last
  readonly events: readonly Change[]
  readonly summaries: readonly TargetSummary[]
}

function answerOf(worker: Worker, tell: (message: LargeMessage) => void, onRows: OnRows): Promise<Answered> {
  const events: Change[] = []
  const summaries: TargetSummary[] = []
  let isCalledOff = false
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<LargeAnswer>) => {
      if (data.kind === 'rows') {
        if (onRows(data.done, data.total) || isCalledOff) return
        isCalledOff = true
        tell({ kind: 'call-off' })
      } else if (data.kind === 'events') events.push(...data.changes)
      else if (data.kind === 'summaries') summaries.push(...data.summaries)
      else if (data.kind === 'broken') reject(new Error(data.message))
      else resolve({ answer: data, events, summaries })
    })
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'worker failed')))
  })
}
