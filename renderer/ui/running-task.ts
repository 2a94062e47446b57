import { shownValue } from './shown-value'

/** Long work as the status bar shows it: what is being done, how far, and a cancel that really cancels. */
export interface RunningTask {
  readonly label: string
  readonly done: number
  /** Zero while it is not known yet how much there is to do. */
  readonly total: number
  readonly cancel: (() => void) | null
}

export const runningTask = shownValue<RunningTask | null>(null)

/** Tells how far work has come; answers false once the person has cancelled it. */
export type ReportProgress = (done: number, total: number) => boolean

/** Shows work in the status bar while it runs. Without `canCancel` no cancel is offered, and `report` answers true. */
export async function whileShown<T>(
  label: string,
  canCancel: boolean,
  work: (report: ReportProgress) => Promise<T>,
): Promise<T> {
  let isCancelled = false
  const cancel = canCancel
    ? () => {
        isCancelled = true
      }
    : null
  runningTask.set({ label, done: 0, total: 0, cancel })
  try {
    return await work((done, total) => {
      runningTask.set({ label, done, total, cancel })
      return !isCancelled
    })
  } finally {
    runningTask.set(null)
  }
}
