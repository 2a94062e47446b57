import type { BackupInfo } from '@shared/ipc/contract'
import { Modal, Progress } from 'antd'
import { useState } from 'react'
import { inBackground } from '../../db/in-background'
import { otherOffice, restoreBackup } from '../../db/restore'
import { useNoteCount, useView } from '../../db/use-store'
import { HostRefusal } from '../../host'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyInfo, notifyRefused } from '../../ui/notify'
import { OtherOffice } from '../../ui/other-office'
import { countText, momentText } from '../../ui/when'

interface Props {
  readonly backup: BackupInfo | null
  readonly onClose: () => void
  /** The backup is in place; the data has to be opened again. */
  readonly onRestored: () => void
}

/** Says in numbers what will be replaced, and that a safety copy is made first; then restores. */
export function RestoreDialog({ backup, onClose, onRestored }: Props) {
  const { backups: words, attachments, errors, common } = useMessages()
  const view = useView()
  const notesNow = useNoteCount()
  const [isWorking, setWorking] = useState(false)
  const [isAgreed, setAgreed] = useState(false)
  const own = view.settings.officeName
  const foreign = backup ? otherOffice(backup, own) : null
  const counts = backup?.manifest?.counts
  const restore = async () => {
    if (!backup || !counts) return
    setWorking(true)
    const code = await restoreBackup(backup.id, isAgreed ? foreign : null).then(
      (done) => {
        if (!done.ok) return done.code
        const { safetyBackup, attachmentsMissing } = done.value
        const restored = words.restored(countText(counts.targets), countText(counts.notes))
        notifyInfo(
          [
            restored,
            ...(safetyBackup === null ? [] : [words.restoredSafety(safetyBackup)]),
            ...(attachmentsMissing > 0 ? [attachments.missing(attachmentsMissing)] : []),
          ].join('\n'),
        )
        return null
      },
      (error: unknown) => (error instanceof HostRefusal ? error.code : 'internal'),
    )
    setWorking(false)
    onClose()
    if (code === null) onRestored()
    else notifyRefused(`${words.restoreFailed}\n${refusalText(errors, code)}`)
  }
  const rows = [
    [words.rows.ledgers, view.ledgers.size, counts?.ledgers],
    [words.rows.targets, view.targets.size, counts?.targets],
    [words.rows.notes, notesNow, counts?.notes],
  ] as const
  return (
    <Modal
      title={words.confirmTitle}
      open={backup !== null}
      okText={words.confirmDo}
      cancelText={common.cancel}
      closable={!isWorking}
      keyboard={!isWorking}
      mask={{ closable: false }}
      confirmLoading={isWorking}
      okButtonProps={{ disabled: foreign !== null && !isAgreed }}
      cancelButtonProps={{ disabled: isWorking }}
      onOk={() => inBackground(restore())}
      onCancel={onClose}
    >
      <p>{words.confirmFrom(momentText(backup?.manifest?.at ?? new Date(0).toISOString()))}</p>
      <table className="restore-table">
        <thead>
          <tr>
            <th>{words.confirmColumns.what}</th>
            <th>{words.confirmColumns.now}</th>
            <th>{words.confirmColumns.after}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, now, then]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{now === undefined ? common.missing : countText(now)}</td>
              <td>{then === undefined ? common.missing : countText(then)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words.confirmText}</p>
      {foreign !== null && (
        <OtherOffice theirs={foreign} own={own} isAgreed={isAgreed} isDisabled={isWorking} onAgree={setAgreed} />
      )}
      {isWorking && (
        <output>
          <Progress percent={100} status="active" showInfo={false} size="small" />
          {words.restoring}
        </output>
      )}
    </Modal>
  )
}
