import { localDay } from '@shared/domain/day'
import { trailSheet, type TrailLine } from '@shared/reports/trail-sheet'
import type { Result } from '@shared/result'
import type { History } from '../../db/history/history'
import type { CommandEntry } from '../../db/history/history-types'
import { storeHeadOf } from '../../db/database'
import { pickFile, writeFile, type WrittenFile } from '../../db/write-file'
import { writeSpreadsheet } from '../../formats/spreadsheet-client'
import { callHost } from '../../host'
import type { Messages } from '../../ui/messages/messages'
import type { ReportProgress } from '../../ui/running-task'
import { readChanges } from './read-changes'
import type { Telling } from './tell-command'
import type { TrailFilter } from './trail-filter'
import { trailLines } from './trail-lines'
import { useListExport } from './use-list-export'

/** Writes the commands that are shown to a workbook, and says where it is. */
export function useTrailExport(
  history: History,
  telling: Telling,
): (entries: readonly CommandEntry[], filter: TrailFilter) => Promise<void> {
  const exportList = useListExport()
  const { history: words } = telling.messages
  return (entries, filter) =>
    exportList(words.exporting, (report) =>
      exportTrail({ history, telling, entries, scope: scopeOf(filter, telling) }, report),
    )
}

interface TrailExport {
  readonly history: History
  readonly telling: Telling
  readonly entries: readonly CommandEntry[]
  readonly scope: string
}

async function exportTrail(
  { history, telling, entries, scope }: TrailExport,
  report: ReportProgress,
): Promise<Result<WrittenFile> | null> {
  const { store } = history
  const on = localDay(store.clock())
  const { fileName } = telling.messages.history
  const picked = await pickFile('xlsx', `${fileName}${on.replaceAll('-', '')}.xlsx`)
  if (!picked.ok) return picked
  if (picked.value === null) return null
  const { ticket } = picked.value
  const lines: TrailLine[] = []
  const read = await readChanges(history, entries, report, (entry, changes) =>
    lines.push(...trailLines(entry, changes, telling)),
  )
  if (read === null || !read.ok) {
    await callHost('file:discard', { ticket })
    return read
  }
  const head = await storeHeadOf(store.db)
  const issuer = store.projection.view().settings.officeName
  const sheet = trailSheet({ lines, scope, issuer, on, head, commands: entries.length })
  return writeFile(ticket, await writeSpreadsheet(sheet), report)
}

/** What the trail was narrowed by, in words for the printed sheet. */
export function scopeOf(filter: TrailFilter, { names, messages }: Telling): string {
  const words: Messages['history'] = messages.history
  const { text, who, from, to, group, target, isReasoned } = filter
  return [
    ...(target === null ? [] : [names.target(target)?.title ?? messages.changes.unknownRow]),
    ...(text.trim() === '' ? [] : [words.scopeText(text.trim())]),
    ...(who === null ? [] : [words.scopeWho(who)]),
    ...(group === null ? [] : [words.groups[group]]),
    ...(from === null && to === null ? [] : [words.scopeDays(from, to)]),
    ...(isReasoned ? [words.scopeReasoned] : []),
  ].join(messages.changes.listBreak)
}
