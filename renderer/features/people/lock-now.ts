import { useSyncExternalStore } from 'react'
import { liveStore } from '../../db/live-store'
import { currentPerson, lockProgram, usePeople } from '../../db/person'
import { leaveField } from '../../ui/leave-field'
import { runningTask } from '../../ui/running-task'
import { shownValue } from '../../ui/shown-value'

const LOOK_MS = 250
const TASK_MS = 120_000
const SAVE_MS = 4_000

/** From the wish to lock until the main process has locked: the curtain is down already. */
const locking = shownValue(false)

/** Whether anything of the data may be on the screen. Null until it is known. */
export function useLockState(): 'open' | 'locking' | 'locked' | null {
  const state = usePeople()
  const isLocking = useSyncExternalStore(locking.subscribe, locking.read)
  if (state === null) return null
  if (state.isLocked) return 'locked'
  return isLocking ? 'locking' : 'open'
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/**
 * Takes everything off the screen at once, waits for what is being written, and shuts the lock. What could not be
 * written stays in the store and is sent after the unlocking.
 */
export async function lockNow(): Promise<'locked' | 'no-lock' | 'failed'> {
  if (!currentPerson()?.hasLock) return 'no-lock'
  if (locking.read()) return 'locked'
  leaveField()
  locking.set(true)
  try {
    await pause(0)
    for (let waited = 0; runningTask.read() !== null && waited < TASK_MS; waited += LOOK_MS) await pause(LOOK_MS)
    await Promise.race([liveStore().pump.flush(), pause(SAVE_MS)])
    const done = await lockProgram()
    return done.ok ? 'locked' : 'failed'
  } finally {
    locking.set(false)
  }
}
