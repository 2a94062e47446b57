import type { Ledger } from '@shared/domain/ledger'
import { App, Button } from 'antd'
import { useState } from 'react'
import { removeLedger } from '../../commands/remove-ledger'
import { undoCommand } from '../../commands/undo'
import { backUp } from '../../db/back-up'
import { inBackground } from '../../db/in-background'
import { useLedgers, useView } from '../../db/use-store'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyRefused } from '../../ui/notify'
import { whileShown } from '../../ui/running-task'
import { countText } from '../../ui/when'
import { EditLedgerForm } from './edit-ledger-form'

/** The ledgers, each with its number of targets. Deleting says in numbers what goes, and backs up first. */
export function LedgersSection() {
  const { settings: words, backups, common, errors, app } = useMessages()
  const { modal } = App.useApp()
  const view = useView()
  const ledgers = useLedgers()
  const targets = [...view.targets.values()]
  const [edited, setEdited] = useState<Ledger | null>(null)
  const inLedger = ({ id }: Ledger) => targets.filter(({ ledgerIds }) => ledgerIds.includes(id))

  const remove = async (ledger: Ledger) => {
    const all = inLedger(ledger)
    const gone = all.filter(({ ledgerIds }) => ledgerIds.length === 1)
    const isSure = await modal.confirm({
      title: words.removeTitle(ledger.name),
      content: words.removeText(countText(gone.length), all.length - gone.length),
      okText: words.removeLedger,
      okButtonProps: { danger: true },
      cancelText: common.cancel,
    })
    if (!isSure) return
    const copy = await whileShown(backups.making, false, (report) => backUp('before-import', report))
    if (!copy.ok) {
      notifyRefused(`${words.removeBackupFailed}${refusalText(errors, copy.code)}`)
      return
    }
    const done = await removeLedger(ledger.id)
    if (done.ok) notifyDone(words.removed(ledger.name), () => undoCommand(done.value.closes))
    else notifyRefused(refusalText(errors, done.code))
  }
  if (ledgers.length === 0) return null
  return (
    <section>
      <h2>{words.ledgers}</h2>
      {ledgers.map((ledger) => (
        <div key={ledger.id} className="setting-ledger">
          <span>{app.ledgerWithYear(ledger.name, ledger.year)}</span>
          <span>{words.ledgerTargets(countText(inLedger(ledger).length))}</span>
          <Button size="small" onClick={() => setEdited(ledger)}>
            {words.editLedger}
          </Button>
          <Button size="small" danger onClick={() => inBackground(remove(ledger))}>
            {words.removeLedger}
          </Button>
        </div>
      ))}
      <div className="setting-help">{words.ledgersHelp}</div>
      {edited && <EditLedgerForm ledger={edited} onClose={() => setEdited(null)} />}
    </section>
  )
}
