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
