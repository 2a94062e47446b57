import { givenKind } from '@shared/domain/given-kinds'
import type { LedgerKind } from '@shared/domain/ledger-kind'
import { App, Button, Drawer } from 'antd'
import { useRef, useState } from 'react'
import { editKind } from '../../commands/edit-kind'
import { undoCommand } from '../../commands/undo'
import { inBackground } from '../../db/in-background'
import { kindRefusalText } from '../../ui/messages/kinds'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyRefused } from '../../ui/notify'
import { KindColumns } from './kind-columns'
import { KindMetrics } from './kind-metrics'
import { KindOutcome } from './kind-outcome'
import { KindPreview } from './kind-preview'
import { useKindDraft } from './use-kind-draft'

interface KindEditorProps {
  readonly kind: LedgerKind
  readonly onClose: () => void
}

/** Changes the columns and metrics of a kind: the table's head above, its columns on the left, what comes of it beside. */
export function KindEditor({ kind, onClose }: KindEditorProps) {
  const messages = useMessages()
  const { kinds: words, common } = messages
  const { modal } = App.useApp()
  const work = useKindDraft(kind)
  const [isSaving, setSaving] = useState(false)
  const columns = useRef<HTMLDivElement>(null)
  const given = givenKind(kind.id)
  const { draft, edited, renamed, faults, isSame } = work

  const close = async () => {
    if (isSaving) return
    const isSure =
      isSame ||
      (await modal.confirm({
        title: words.discardTitle,
        content: words.discardText,
        okText: words.discard,
        cancelText: words.goOn,
      }))
    if (isSure) onClose()
  }
  const save = async () => {
    setSaving(true)
    const done = await editKind(kind, edited, renamed)
    setSaving(false)
    if (!done.ok) {
      notifyRefused(kindRefusalText(messages, done.code))
      return
    }
    notifyDone(words.saved(kind.name), () => undoCommand(done.value.closes))
    onClose()
  }
  const findColumn = (key: string) =>
    columns.current?.querySelector<HTMLInputElement>(`[data-column="${CSS.escape(key)}"] input`)?.focus()
  return (
    <Drawer
      open
      size="min(1280px, 96vw)"
      title={words.editTitle(kind.name)}
      mask={{ closable: false }}
      classNames={{ section: 'kind-drawer', header: 'kind-drawer-head', body: 'kind-drawer-body' }}
      onClose={() => inBackground(close())}
      extra={given && <Button onClick={() => work.resetTo(given)}>{words.reset}</Button>}
      footer={
        <div className="kind-footer">
          <output className="kind-fault">{faults.length > 0 && words.faultCount(faults.length)}</output>
          <Button onClick={() => inBackground(close())}>{common.cancel}</Button>
          <Button
            type="primary"
            loading={isSaving}
            disabled={isSame || faults.length > 0}
            onClick={() => inBackground(save())}
          >
            {common.save}
          </Button>
        </div>
      }
    >
      <div className="kind-editor">
        <KindPreview draft={draft} onPick={findColumn} />
        <div className="kind-parts">
          <div className="kind-lists" ref={columns}>
            <KindColumns kind={kind} draft={draft} faults={faults} onDraft={work.setDraft} />
            <KindMetrics draft={draft} faults={faults} onDraft={work.setDraft} />
          </div>
          <KindOutcome before={work.base} after={edited} renamed={renamed} isSame={isSame} />
        </div>
      </div>
    </Drawer>
  )
}
