import { backUp } from '../db/back-up'
import { isBackupDue, reasonAtStart } from '../db/known-backups'
import { refusalText } from '../ui/messages/errors'
import type { Messages } from '../ui/messages/messages'
import { notifyRefused } from '../ui/notify'
import { whileShown } from '../ui/running-task'

/**
 * After a restore or a rebuild there is no backup yet that continues the new history, nor after a kill in between; a new
 * version of the program and a day's first use get theirs too. What fails is said, and the hourly look tries again.
 */
export async function backUpAtStart({ backups, errors }: Messages, isReplaced: boolean): Promise<void> {
  const reason = (await reasonAtStart(new Date())) ?? (isReplaced && (await isBackupDue()) ? 'new-epoch' : null)
  if (reason === null) return
  const done = await whileShown(backups.automatic, false, (report) => backUp(reason, report))
  if (!done.ok && done.code !== 'locked') notifyRefused(backups.autoFailed(refusalText(errors, done.code)))
}
