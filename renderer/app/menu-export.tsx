import { useEffect } from 'react'
import { useExport } from '../features/intake/intake-actions'
import { onHostEvent } from '../host'
import type { LedgerFilter } from '../ui/ledger-filter'
import { useMessages } from '../ui/messages/use-messages'
import { notifyInfo } from '../ui/notify'

/** Exports the ledger of the top bar when the window's menu asks for it. */
export function MenuExport({ ledger }: { readonly ledger: LedgerFilter['ledger'] }) {
  const { app } = useMessages()
  const runExport = useExport(ledger === 'all' ? null : ledger)
  useEffect(() =>
    onHostEvent('menu:command', ({ command }) => {
      if (command !== 'export') return
      if (ledger === 'all') notifyInfo(app.exportChoose)
      else runExport('xlsx')
    }),
  )
  return null
}
