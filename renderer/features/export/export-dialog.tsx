import type { LedgerId } from '@shared/domain/ids'
import { Modal, Select } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { inBackground } from '../../db/in-background'
import { usePreference } from '../../db/use-preference'
import { useLedgers, useView } from '../../db/use-store'
import { spareWorker } from '../../formats/spreadsheet-client'
import { exportRequest, shownTable } from '../../ui/export-request'
import type { LedgerFilter } from '../../ui/ledger-filter'
import { useMessages } from '../../ui/messages/use-messages'
import { useShownValue } from '../../ui/shown-value'
import { ExportContent } from './export-content'
import { ExportLook } from './export-look'
import './export.css'
import { ExportWish, settledWish, USUAL_WISH } from './export-wish'
import { useLeadUnits } from './lead-units'
import { useRunExport } from './use-run-export'

/** The dialog where the export button, the menu or Ctrl+E asked for it. */
export function ExportDialog() {
  const asked = useShownValue(exportRequest)
  const ledgers = useLedgers()
  if (asked === null || ledgers.length === 0) return null
  return <OpenDialog asked={asked} onClose={() => exportRequest.set(null)} />
}

interface OpenDialogProps {
  readonly asked: LedgerFilter['ledger']
  readonly onClose: () => void
}

/** What to export and how; Enter takes what was chosen the last time. */
function OpenDialog({ asked, onClose }: OpenDialogProps) {
  const { export: words, common, app } = useMessages()
  const ledgers = useLedgers()
  const { settings } = useView()
  const shown = useShownValue(shownTable)
  const [kept, keep, isKnown] = usePreference('export-wish', ExportWish, USUAL_WISH)
  const [changes, setChanges] = useState<Partial<ExportWish>>({})
  const [chosenId, setChosenId] = useState<LedgerId | null>(asked === 'all' ? null : asked)
  const runExport = useRunExport()
  useEffect(() => spareWorker.prepare(), [])
  const ledger = ledgers.find(({ id }) => id === chosenId) ?? ledgers[0]
  const table = shown !== null && shown.ledgerId === ledger?.id ? shown : null
  const units = useLeadUnits(ledger?.id)
  const wish = useMemo(() => {
    const isTemplate = (template: string) =>
      settings.templates.some(({ id, kindId }) => id === template && fits(kindId, ledger?.kindId))
    return settledWish({ ...kept, ...changes }, { units, isTemplate, hasView: table !== null })
  }, [kept, changes, settings.templates, table, ledger, units])
  // What is chosen before would be overtaken by what was kept.
  if (!ledger || !isKnown) return null
  const change = (patch: Partial<ExportWish>) => setChanges({ ...changes, ...patch })
  const start = () => {
    keep(wish)
    onClose()
    inBackground(runExport(ledger.id, wish))
  }
  return (
    <Modal
      title={words.title}
      open
      width={640}
      style={{ top: 40 }}
      okText={words.run}
      cancelText={common.cancel}
      okButtonProps={{ autoFocus: true }}
      onOk={start}
      onCancel={() => {
        spareWorker.drop()
        onClose()
      }}
    >
      <div className="export-form">
        <span className="export-name">{words.ledger}</span>
        <Select
          aria-label={words.ledger}
          value={ledger.id}
          options={ledgers.map(({ id, name, year }) => ({ value: id, label: app.ledgerWithYear(name, year) }))}
          onChange={setChosenId}
        />
        <ExportContent units={units} wish={wish} table={table} onChange={change} />
        <ExportLook
          wish={wish}
          templates={settings.templates.filter(({ kindId }) => fits(kindId, ledger.kindId))}
          onChange={change}
        />
      </div>
    </Modal>
  )
}

function fits(templateKind: string | null, kind: string | undefined): boolean {
  return templateKind === null || templateKind === kind
}
