import { backUp } from '../db/back-up'
import { isBackupDue } from '../db/known-backups'
import { liveStore } from '../db/live-store'
import { preferencesWritten } from '../db/use-preference'
import { askHost, callHost, HostRefusal } from '../host'
import { leaveField } from '../ui/leave-field'
import { shownValue } from '../ui/shown-value'

/** What the window says while it closes. */
export type ClosingStep =
  | { readonly kind: 'saving' | 'backing-up' | 'copying' }
  | { readonly kind: 'failed'; readonly isSaved: boolean; readonly code: string; readonly seconds: number }

/** Null while the window is not closing. */
export const closingStep = shownValue<ClosingStep | null>(null)

const SAVING_MS = 4_000
const BACKUP_MS = 7_000
/** A copy to the second place that takes longer is made up for at the next start. */
const COPY_MS = 2_500
/** What screens remember is little, and no reason to stay open either. */
const PREFERENCES_MS = 500
const SECONDS_TO_READ = 4

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

async function within<T>(ms: number, work: Promise<T>, late: T): Promise<T> {
  return Promise.race([work, pause(ms).then(() => late)])
}

/**
 * Sends what is unsent and, when something changed since the last backup, makes one; then lets the window close. What
 * fails is said for some seconds, and the window closes all the same: within 15 seconds whatever happens.
 */
export async function prepareToClose(isStoreOpen: boolean): Promise<void> {
  if (closingStep.read() !== null) return
  if (isStoreOpen) {
    leaveField()
    closingStep.set({ kind: 'saving' })
    await pause(0)
    const isSaved = await within(
      SAVING_MS,
      liveStore()
        .pump.flush()
        .catch(() => false),
      false,
    )
    closingStep.set({ kind: 'backing-up' })
    const code = isSaved ? await within(BACKUP_MS, exitBackup(), 'too-slow') : 'journal-failed'
    if (code === null) await finishCopy()
    else await sayFailure(isSaved, code)
    await within(PREFERENCES_MS, preferencesWritten(), undefined)
  }
  await closeNow()
}

/** Lets the window close at once. */
export async function closeNow(): Promise<void> {
  await callHost('window:ready-to-close', {})
}

/** Gives a copy to the second place that has begun some seconds to end. Never a reason to stay open. */
async function finishCopy(): Promise<void> {
  const soon = await settle(300)
  if (!soon.ok || soon.isDone) return
  closingStep.set({ kind: 'copying' })
  await settle(COPY_MS)
}

/** Null when the backup was made or none was due, else why not. */
async function exitBackup(): Promise<string | null> {
  try {
    if (!(await isBackupDue())) return null
    const done = await backUp('exit')
    return done.ok ? null : done.code
  } catch (error) {
    return error instanceof HostRefusal ? error.code : 'internal'
  }
}

async function sayFailure(isSaved: boolean, code: string): Promise<void> {
  for (let seconds = SECONDS_TO_READ; seconds > 0; seconds -= 1) {
    closingStep.set({ kind: 'failed', isSaved, code, seconds })
    await pause(1_000)
  }
}

async function settle(ms: number): Promise<{ readonly ok: boolean; readonly isDone: boolean }> {
  const asked = askHost('second:settle', { ms }).catch(() => null)
  const answer = await within(ms + 200, asked, null)
  return { ok: answer?.ok === true, isDone: answer?.ok === true && answer.value.isDone }
}
