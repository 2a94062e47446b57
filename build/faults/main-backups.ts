import path from 'node:path'
import type { BackupInfo, Ticket } from '@shared/ipc/contract'
import { createBackups, type Backups } from '../../electron/backups/backups'
import { noteRow, settingsRow, wishFor } from '../../electron/testing/dataset-example'
import { noAttachments } from '../../electron/testing/no-attachments'

/** The main process's own backups in a folder, without the program around it. */
export const backupsIn = (folder: string, now: () => Date = () => new Date()): Backups =>
  createBackups({
    folder: () => folder,
    dataFolder: () => folder,
    programVersion: '1.0.0',
    attachments: noAttachments,
    now,
    onMade: () => undefined,
    onProblem: () => undefined,
  })

/** Writes and verifies one of so many notes, as the page does; answers what went wrong as a code. */
export async function takeOne(backups: Backups, notes: number, seq: number): Promise<BackupInfo | string> {
  const begun = await backups.begin({ ...wishFor({ settings: 1, notes }, seq), reason: 'exit' })
  if (!begun.ok) return begun.code
  const ticket: Ticket = begun.value.ticket
  const rows = Array.from({ length: notes }, (_, index) => noteRow(index))
  for (const written of [
    await backups.write(ticket, 'settings', [settingsRow]),
    await backups.write(ticket, 'notes', rows),
  ]) {
    if (written.ok) continue
    await backups.abandon(ticket)
    return written.code
  }
  const finished = await backups.finish(ticket)
  return finished.ok ? finished.value : finished.code
}

/** As `takeOne`, for a disk that is in order. */
export async function takeGood(backups: Backups, folder: string, notes: number, seq: number): Promise<string> {
  const taken = await takeOne(backups, notes, seq)
  if (typeof taken === 'string' || taken.verdict?.isGood !== true)
    throw new Error(`a backup could not be taken: ${typeof taken === 'string' ? taken : taken.verdict?.code}`)
  return path.join(folder, taken.fileName)
}
