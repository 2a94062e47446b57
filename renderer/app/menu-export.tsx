import { useEffect } from 'react'
import { useExport } from '../features/intake/intake-actions'
import { onHostEvent } from '../host'
import type { LedgerFilter } from '../ui/ledger-filter'
import { useMessages } from '../ui/messages/use-messages'
import { notifyInfo } from '../ui/notify'
import { shownValue, useShownValue } from '../ui/shown-value'

/** A wish to export the ledger of the top bar. */
export const exportRequest = shownValue(false)

/** Exports the ledger of the top bar when the window's menu or the search asks for it. */
export function MenuExport({ ledger }: { readonly ledger: LedgerFilter['ledger'] }) {
  const { app } = useMessages()
  const runExport = useExport(ledger === 'all' ? null : ledger)
  const isAsked = useShownValue(exportRequest)
  useEffect(
    () =>
      onHostEvent('menu:command', ({ command }) => {
        if (command === 'export') exportRequest.set(true)
      }),
    [],
  )
  useEffect(() => {
    if (!isAsked) return
    exportRequest.set(false)
    if (ledger === 'all') notifyInfo(app.exportChoose)
    else runExport('xlsx')
  })
  return null
}
