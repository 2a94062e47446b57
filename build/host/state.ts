import type { HostOptions } from './options'

interface HostState {
  readonly options: HostOptions
  readonly isFirst: boolean
  /** Tells the instance that holds the lock to come to the front. */
  readonly callFirst: () => void
}

let state: HostState | null = null

/** Set once by `run.ts`, before the program's bundle is loaded. */
export function setHostState(given: HostState): void {
  state = given
}

export function hostState(): HostState {
  if (!state) throw new Error('the host was not started by run.ts')
  return state
}
