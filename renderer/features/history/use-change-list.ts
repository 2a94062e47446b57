import { localDay } from '@shared/domain/day'
import { changeSheet } from '@shared/reports/change-sheet'
import type { Result } from '@shared/result'
import type { History } from '../../db/history/history'
import type { CommandEntry } from '../../db/history/history-types'
import { pickFile, writeFile, type WrittenFile } from '../../db/write-file'
import { writeSpreadsheet } from '../../formats/spreadsheet-client'
import { callHost } from '../../host'
import type { ReportProgress } from '../../ui/running-task'
import { ChangeLines } from './change-lines'
import { readChanges } from './read-changes'
import { tellRows, type Telling } from './tell-command'
import { useListExport } from './use-list-export'

/** Writes what the commands, newest first, changed in the end to a workbook, and says where it is. */
export function useChangeList(
  history: History,
  telling: Telling,
): (entries: readonly CommandEntry[], scope: string) => Promise<void> {
  const exportList = useListExport()
  const { export: words } = telling.messages
  return (entries, scope) =>
    exportList(words.making, (report) => exportChanges(history, telling, { entries, scope }, report))
}

async function exportChanges(
  history: History,
  telling: Telling,
  { entries, scope }: { readonly entries: readonly CommandEntry[]; readonly scope: string },
  report: ReportProgress,
): Promise<Result<WrittenFile> | null> {
  const { store } = history
  const on = localDay(store.clock())
  const picked = await pickFile('xlsx', `${telling.messages.export.changesFile}${on.replaceAll('-', '')}.xlsx`)
  if (!picked.ok) return picked
  if (picked.value === null) return null
  const { ticket } = picked.value
  const gathered = new ChangeLines(telling.messages)
  const read = await readChanges(history, entries, report, (entry, changes) =>
    gathered.tell(entry, tellRows(changes, telling)),
  )
  if (read === null || !read.ok) {
    await callHost('file:discard', { ticket })
    return read
  }
  const issuer = store.projection.view().settings.officeName
  const sheet = changeSheet({ lines: gathered.lines(), scope, issuer, on })
  return writeFile(ticket, await writeSpreadsheet(sheet), report)
}
