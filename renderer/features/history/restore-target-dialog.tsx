import { Modal } from 'antd'
import { useState } from 'react'
import { restoreTarget } from '../../commands/restore-target'
import { undoCommand } from '../../commands/undo'
import type { History } from '../../db/history/history'
import type { TargetDifference } from '../../db/history/history-types'
import { inBackground } from '../../db/in-background'
import { refusalText } from '../../ui/messages/errors'
import { notifyDone, notifyRefused } from '../../ui/notify'
import { ReasonField, useReason } from './reason-field'
import { tellRows, type Telling } from './tell-command'

interface RestoreTargetDialogProps {
  readonly history: History
  readonly closes: number
  readonly at: string
  /** The target that is to be brought back; null shows nothing. */
  readonly target: TargetDifference | null
  readonly telling: Telling
  readonly onClose: () => void
}

/** Brings one target and its notes back to what they were, as one step that can be undone. */
export function RestoreTargetDialog({ history, closes, at, target, telling, onClose }: RestoreTargetDialogProps) {
  const { messages } = telling
  const { history: words, common, errors } = messages
  const [isWorking, setWorking] = useState(false)
  const reason = useReason()
  const title = target ? (tellRows(target.changes, telling)[0]?.title ?? messages.changes.unknownRow) : ''
  const restore = async () => {
    const said = reason.read()
    if (!target || said === null) return
    setWorking(true)
    try {
      const then = await history.targetAt(closes, target.id)
      const done = then.ok ? await restoreTarget(then.value, said) : then
      if (done.ok) notifyDone(words.targetRestored(title), () => undoCommand(done.value.closes))
      else notifyRefused(refusalText(errors, done.code))
    } finally {
      setWorking(false)
    }
    onClose()
  }
  return (
    <Modal
      title={words.restoreTargetTitle(title)}
      open={target !== null}
      okText={words.restoreTarget}
      cancelText={common.cancel}
      confirmLoading={isWorking}
      mask={{ closable: false }}
      destroyOnHidden
      afterClose={reason.clear}
      onOk={() => inBackground(restore())}
      onCancel={onClose}
    >
      <p>{words.restoreTargetText(common.moment(at))}</p>
      <ReasonField reason={reason} />
    </Modal>
  )
}
