import type { Channel } from '@shared/ipc/channels'
import type { Answer } from '@shared/ipc/contract'
import { fail } from '@shared/result'
import { HostRefusal, reachHostOver } from '../../host'
import { ChainBroken } from './chain-index'
import { doJob } from './do-job'
import type { FromWorker, ToWorker } from './history-jobs'
import { Cancelled } from './watch'

type Tell = (message: FromWorker) => void

const running = new Map<number, AbortController>()
const waiting = new Map<number, (answer: Answer<never>) => void>()
let calls = 0
let isLinked = false

/** Calls of this worker go to the window, which passes them on. */
function link(tell: Tell): void {
  if (isLinked) return
  isLinked = true
  const call = (channel: Channel, request: unknown) =>
    new Promise<Answer<never>>((resolve) => {
      calls += 1
      waiting.set(calls, resolve)
      tell({ kind: 'host-call', id: calls, channel, request })
    })
  reachHostOver({ call, on: () => () => undefined })
}

/** Everything that the window says to the worker. Jobs run side by side; each ends with `done` or `broken`. */
export function receive(message: ToWorker, tell: Tell): void {
  link(tell)
  switch (message.kind) {
    case 'host-answer':
      waiting.get(message.id)?.(message.answer as Answer<never>)
      waiting.delete(message.id)
      return
    case 'cancel':
      running.get(message.id)?.abort()
      return
    case 'job':
      start(message, tell)
  }
}

function start({ id, job, input }: ToWorker & { kind: 'job' }, tell: Tell): void {
  const ending = new AbortController()
  running.set(id, ending)
  const watch = {
    report: (share: number) => tell({ kind: 'progress', id, share }),
    piece: (piece: unknown) => tell({ kind: 'piece', id, piece }),
    signal: ending.signal,
  }
  doJob(job, input, watch)
    .then(
      (result) => tell({ kind: 'done', id, result }),
      (error: unknown) => {
        if (error instanceof Cancelled) tell({ kind: 'done', id, result: fail('cancelled') })
        else if (error instanceof ChainBroken)
          tell({ kind: 'done', id, result: fail('journal-broken', { seq: error.seq }) })
        else if (error instanceof HostRefusal) tell({ kind: 'done', id, result: fail(error.code, error.detail) })
        else
          tell({
            kind: 'broken',
            id,
            message: error instanceof Error ? `${error.message}\n${error.stack}` : String(error),
          })
      },
    )
    .finally(() => running.delete(id))
}
