import { lazy, Suspense, useEffect } from 'react'
import { onHostEvent } from '../host'
import { exportRequest } from '../ui/export-request'
import type { LedgerFilter } from '../ui/ledger-filter'
import { useShownValue } from '../ui/shown-value'
import { exportWanted } from './export-wanted'

const ExportDialog = lazy(async () => ({ default: (await import('../features/export/export-dialog')).ExportDialog }))

/** Asks what to export of the ledger of the top bar when the window's menu, a key or the search wants it. */
export function MenuExport({ ledger }: { readonly ledger: LedgerFilter['ledger'] }) {
  const isWanted = useShownValue(exportWanted)
  const asked = useShownValue(exportRequest)
  useEffect(
    () =>
      onHostEvent('menu:command', ({ command }) => {
        if (command === 'export') exportWanted.set(true)
      }),
    [],
  )
  useEffect(() => {
    if (!isWanted) return
    exportWanted.set(false)
    exportRequest.set(ledger)
  })
  return asked === null ? null : (
    <Suspense fallback={null}>
      <ExportDialog />
    </Suspense>
  )
}
