import { localDay } from '@shared/domain/day'
import type { LedgerId } from '@shared/domain/ids'
import { arrangeTree } from '@shared/domain/target-tree'
import { CHUNK_BYTES, type Ticket } from '@shared/ipc/contract'
import { ledgerSheet, type LedgerSheet } from '@shared/reports/ledger-sheet'
import { fail, ok, type Result } from '@shared/result'
import { liveStore } from '../../db/live-store'
import { standingIn } from '../../db/standings'
import { writeSpreadsheet } from '../../formats/spreadsheet-client'
import { askHost } from '../../host'
import type { ReportProgress } from '../../ui/running-task'

/** The whole ledger as a sheet that an office can hand in, as of today. Null when the ledger is gone. */
function sheetOf(ledgerId: LedgerId): LedgerSheet | null {
  const { projection, clock } = liveStore()
  const view = projection.view()
  const ledger = view.ledgers.get(ledgerId)
  const kind = ledger && view.kinds.get(ledger.kindId)
  if (!ledger || !kind) return null
  const on = localDay(clock())
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

/** What was written, and the ticket by which the file can be shown in its folder. */
export interface Exported {
  readonly name: string
  readonly ticket: Ticket
}

/** Asks where to, then writes the ledger there; null when the person cancels. The file appears only when it is whole. */
export async function exportLedger(
  ledgerId: LedgerId,
  format: 'xlsx' | 'csv',
  report: ReportProgress,
): Promise<Result<Exported> | null> {
  const sheet = sheetOf(ledgerId)
  if (!sheet) return fail('ledger-gone')
  const compactDay = localDay(liveStore().clock()).replaceAll('-', '')
  const picked = await askHost('file:pick-save', {
    purpose: format,
    suggestedName: `${sheet.title}${compactDay}.${format}`,
  })
  if (!picked.ok) return fail(picked.code, picked.detail ?? {})
  if (picked.value === null) return null
  const { ticket } = picked.value
  const bytes = await writeSpreadsheet(sheet, format)
  for (let offset = 0; offset < bytes.byteLength; offset += CHUNK_BYTES) {
    const written = await askHost('file:write', { ticket, bytes: bytes.slice(offset, offset + CHUNK_BYTES) })
    if (!written.ok || !report(offset, bytes.byteLength)) {
      await askHost('file:discard', { ticket })
      return written.ok ? null : fail(written.code, written.detail ?? {})
    }
  }
  const committed = await askHost('file:commit', { ticket })
  if (committed.ok) return ok({ name: committed.value.name, ticket })
  await askHost('file:discard', { ticket })
  return fail(committed.code, committed.detail ?? {})
}
