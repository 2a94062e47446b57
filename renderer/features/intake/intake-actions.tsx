import type { LedgerId } from '@shared/domain/ids'
import { Button } from 'antd'
import { CAPTURE_ADDRESS } from '../../ui/capture-request'
import { exportRequest } from '../../ui/export-request'
import { importRequest } from '../../ui/import-request'
import { useMessages } from '../../ui/messages/use-messages'

/** Import and export for the ledger's toolbar. Null stands for all ledgers. */
export function IntakeActions({ ledgerId }: { readonly ledgerId: LedgerId | null }) {
  const { intake, capture } = useMessages()
  return (
    <>
      <Button size="small" href={CAPTURE_ADDRESS}>
        {capture.short}
      </Button>
      <Button size="small" onClick={() => importRequest.set({ file: null, ledgerId })}>
        {intake.importButton}
      </Button>
      <Button size="small" onClick={() => exportRequest.set(ledgerId ?? 'all')}>
        {intake.exportButton}
      </Button>
    </>
  )
}
