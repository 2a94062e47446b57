import { backUp } from '../db/back-up'
import { inBackground } from '../db/in-background'
import { isBackupDue, refreshBackups } from '../db/known-backups'
import { HostRefusal } from '../host'
import { refusalText } from '../ui/messages/errors'
import type { Messages } from '../ui/messages/messages'
import { notifyRefused } from '../ui/notify'
import { runningTask, whileShown } from '../ui/running-task'

const LOOK_MS = 5 * 60_000
const HOUR_MS = 60 * 60_000

/** Backs up once an hour while the program is in use and something has changed. Returns the function that stops it. */
export function startAutoBackup(messages: Messages): () => void {
  const startedAt = Date.now()
  let failedAt = 0
  const look = async () => {
    const now = Date.now()
    if (runningTask.read() !== null || now - failedAt < HOUR_MS) return
    try {
      const last = (await refreshBackups())[0]?.manifest?.at
      const since = last ? Math.max(Date.parse(last), 0) : 0
      if (now - Math.max(since, startedAt) < HOUR_MS && now >= since) return
      if (!(await isBackupDue())) return
      const done = await whileShown(messages.backups.automatic, true, (report) => backUp('daily', report))
      if (!done.ok) sayFailed(now, done.code)
    } catch (error) {
      sayFailed(now, error instanceof HostRefusal ? error.code : 'internal')
    }
  }
  const sayFailed = (now: number, code: string) => {
    if (code === 'locked') return // nothing changes behind a lock, and it is looked at again
    failedAt = now
    notifyRefused(messages.backups.autoFailed(refusalText(messages.errors, code)))
  }
  const timer = setInterval(() => inBackground(look()), LOOK_MS)
  return () => clearInterval(timer)
}
