import type { LedgerId } from '@shared/domain/ids'
import { Button, Dropdown } from 'antd'
import { inBackground } from '../../db/in-background'
import { callHost } from '../../host'
import { importRequest } from '../../ui/import-request'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyRefused } from '../../ui/notify'
import { whileShown } from '../../ui/running-task'
import { useSayExported } from '../../ui/use-say-exported'
import { exportLedger } from './export-ledger'

/** Import and export for the ledger's toolbar. Exporting is of one ledger; from all of them, choose one first. */
export function IntakeActions({ ledgerId }: { readonly ledgerId: LedgerId | null }) {
  const messages = useMessages()
  const { intake } = messages
  const runExport = useExport(ledgerId)
  return (
    <>
      <Button onClick={() => importRequest.set({ file: null, ledgerId })}>{intake.importButton}</Button>
      <Dropdown
        disabled={ledgerId === null}
        menu={{
          items: [
            { key: 'xlsx', label: intake.exportXlsx },
            { key: 'csv', label: intake.exportCsv },
          ],
          onClick: ({ key }) => runExport(key === 'csv' ? 'csv' : 'xlsx'),
        }}
      >
        <Button>{intake.exportButton}</Button>
      </Dropdown>
    </>
  )
}

/** Exports a ledger and says where the file is; does nothing without a ledger. */
export function useExport(ledgerId: LedgerId | null): (format: 'xlsx' | 'csv') => void {
  const { intake, errors } = useMessages()
  const sayExported = useSayExported()
  const run = async (id: LedgerId, format: 'xlsx' | 'csv') => {
    const done = await whileShown(intake.exporting, true, (report) => exportLedger(id, format, report))
    if (done === null) return
    if (!done.ok) {
      notifyRefused(refusalText(errors, done.code))
      return
    }
    const { name, ticket } = done.value
    sayExported(name, () => inBackground(callHost('file:show', { ticket })))
  }
  return (format) => {
    if (ledgerId !== null) inBackground(run(ledgerId, format))
  }
}
