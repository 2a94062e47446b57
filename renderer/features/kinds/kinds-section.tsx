import { kindsOfOffice } from '@shared/domain/given-kinds'
import type { LedgerKind } from '@shared/domain/ledger-kind'
import { App } from 'antd'
import { useState } from 'react'
import { removeKind } from '../../commands/remove-kind'
import { undoCommand } from '../../commands/undo'
import { inBackground } from '../../db/in-background'
import { useLedgers, useView } from '../../db/use-store'
import { kindRefusalText } from '../../ui/messages/kinds'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyRefused } from '../../ui/notify'
import { KindEditor } from './kind-editor'
import { KindNameForm } from './kind-name-form'
import { KindRow, type KindAction } from './kind-row'
import './kinds.css'

/** 台账类型: all kinds with the ledgers that are of each, and what can be done with them. */
export function KindsSection() {
  const messages = useMessages()
  const { kinds: words, common } = messages
  const { modal } = App.useApp()
  const { kinds } = useView()
  const ledgers = useLedgers()
  const [asked, setAsked] = useState<{ readonly kind: LedgerKind; readonly action: KindAction } | null>(null)
  const close = () => setAsked(null)

  const remove = async (kind: LedgerKind) => {
    const isSure = await modal.confirm({
      title: words.removeTitle(kind.name),
      content: words.removeText(kind.columns.length),
      okText: words.remove,
      okButtonProps: { danger: true },
      cancelText: common.cancel,
    })
    if (!isSure) return
    const done = await removeKind(kind.id)
    if (done.ok) notifyDone(words.removed(kind.name), () => undoCommand(done.value.closes))
    else notifyRefused(kindRefusalText(messages, done.code))
  }
  return (
    <section aria-label={words.title}>
      <h2>{words.title}</h2>
      <div className="setting-help">{words.lead}</div>
      <ul className="kind-list">
        {kindsOfOffice(kinds).map((kind) => (
          <KindRow
            key={kind.id}
            kind={kind}
            ledgers={ledgers.filter(({ kindId }) => kindId === kind.id)}
            onAction={(action) => (action === 'remove' ? inBackground(remove(kind)) : setAsked({ kind, action }))}
          />
        ))}
      </ul>
      {asked?.action === 'edit' && <KindEditor kind={asked.kind} onClose={close} />}
      {(asked?.action === 'copy' || asked?.action === 'rename') && (
        <KindNameForm kind={asked.kind} action={asked.action} onClose={close} />
      )}
    </section>
  )
}
