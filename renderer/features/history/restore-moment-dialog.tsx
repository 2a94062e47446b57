import { Button, Modal, Progress } from 'antd'
import { useRef, useState } from 'react'
import type { History } from '../../db/history/history'
import type { MomentDifference } from '../../db/history/history-types'
import { restoreMoment } from '../../db/history/restore-moment'
import { inBackground } from '../../db/in-background'
import { HostRefusal } from '../../host'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyInfo, notifyRefused } from '../../ui/notify'
import { countText } from '../../ui/when'
import { MomentCounts } from './moment-counts'
import { ReasonField, useReason } from './reason-field'

interface RestoreMomentDialogProps {
  readonly history: History
  readonly difference: MomentDifference
  readonly isOpen: boolean
  readonly onClose: () => void
  /** The moment is in place; the data has to be opened again. */
  readonly onRestored: () => void
}

/** Says in numbers what will be replaced, that a safety copy is made first, and why it is done; then restores. */
export function RestoreMomentDialog({ history, difference, isOpen, onClose, onRestored }: RestoreMomentDialogProps) {
  const { history: words, backups, common, errors } = useMessages()
  const [share, setShare] = useState<number | null>(null)
  const ending = useRef<AbortController | null>(null)
  const reason = useReason()
  const isWorking = share !== null
  const restore = async () => {
    const said = reason.read()
    if (said === null) return
    const controller = new AbortController()
    ending.current = controller
    setShare(0)
    const done = await restoreMoment(history, difference.closes, said, {
      signal: controller.signal,
      report: setShare,
    }).catch((error: unknown) => {
      if (!(error instanceof HostRefusal)) throw error
      return { ok: false as const, code: error.code }
    })
    setShare(null)
    if (done.ok) {
      const { targets, notes, safetyBackup } = done.value
      notifyInfo(`${backups.restored(countText(targets), countText(notes))}\n${backups.restoredSafety(safetyBackup)}`)
      onClose()
      onRestored()
    } else if (done.code === 'cancelled') notifyInfo(words.restoreStopped)
    else notifyRefused(`${backups.restoreFailed}\n${refusalText(errors, done.code)}`)
  }
  return (
    <Modal
      title={words.restoreTitle(common.moment(difference.at))}
      open={isOpen}
      closable={!isWorking}
      keyboard={!isWorking}
      mask={{ closable: false }}
      destroyOnHidden
      afterClose={reason.clear}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={isWorking ? () => ending.current?.abort() : onClose}>
          {common.cancel}
        </Button>,
        <Button key="ok" type="primary" danger loading={isWorking} onClick={() => inBackground(restore())}>
          {words.restoreDo}
        </Button>,
      ]}
    >
      <MomentCounts difference={difference} thenTitle={words.afterRestore} />
      <p>{words.restoreText(difference.targets.length)}</p>
      <ReasonField reason={reason} isDisabled={isWorking} />
      {isWorking && (
        <output>
          <Progress percent={Math.round(share * 100)} size="small" aria-label={backups.restoring} />
          {backups.restoring}
        </output>
      )}
    </Modal>
  )
}
