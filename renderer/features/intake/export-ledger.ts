import { localDay } from '@shared/domain/day'
import type { LedgerId } from '@shared/domain/ids'
import { arrangeTree } from '@shared/domain/target-tree'
import { ledgerSheet, type LedgerSheet } from '@shared/reports/ledger-sheet'
import { fail, type Result } from '@shared/result'
import { liveStore } from '../../db/live-store'
import { pastDay } from '../../db/past-day'
import { standingIn } from '../../db/standings'
import { pickFile, writeFile, type WrittenFile } from '../../db/write-file'
import { writeSpreadsheet } from '../../formats/spreadsheet-client'
import type { ReportProgress } from '../../ui/running-task'

/** The whole ledger as a sheet that an office can hand in, as of the day that is shown. Null when the ledger is gone. */
function sheetOf(ledgerId: LedgerId): LedgerSheet | null {
  const { projection, clock } = liveStore()
  const past = pastDay.read()
  const view = past?.view ?? projection.view()
  const ledger = view.ledgers.get(ledgerId)
  const kind = ledger && view.kinds.get(ledger.kindId)
  if (!ledger || !kind) return null
  const on = past?.day ?? localDay(clock())
  const targets = [...view.targets.values()].filter(({ ledgerIds }) => ledgerIds.includes(ledgerId))
  return ledgerSheet({
    ledger,
    kind,
    rows: arrangeTree(targets),
    standings: (id) => {
      const target = view.targets.get(id)
      return target ? standingIn(view, target, on) : null
    },
    summaries: (id) => view.summaries.get(id) ?? null,
    issuer: ledger.issuer || view.settings.officeName,
    on,
  })
}

/** Asks where to, then writes the ledger there; null when the person cancels. */
export async function exportLedger(
  ledgerId: LedgerId,
  format: 'xlsx' | 'csv',
  report: ReportProgress,
): Promise<Result<WrittenFile> | null> {
  const sheet = sheetOf(ledgerId)
  if (!sheet) return fail('ledger-gone')
  const day = pastDay.read()?.day ?? localDay(liveStore().clock())
  const compactDay = day.replaceAll('-', '')
  const picked = await pickFile(format, `${sheet.title}${compactDay}.${format}`)
  if (!picked.ok) return picked
  if (picked.value === null) return null
  return writeFile(picked.value.ticket, await writeSpreadsheet(sheet, format), report)
}
