import type { BackupInfo } from '@shared/ipc/contract'
import { Modal } from 'antd'
import { useState } from 'react'
import { otherOffice } from '../../db/restore'
import { useMessages } from '../../ui/messages/use-messages'
import { OtherOffice } from '../../ui/other-office'
import { countText } from '../../ui/when'

interface Props {
  readonly backup: BackupInfo
  /** The office whose data was here, as the backups beside it tell; empty when none does. */
  readonly ownOffice: string
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Says what the chosen backup holds before it is restored where no data is open; one of another office has to be agreed to. */
export function ConfirmBackup({ backup, ownOffice, onConfirm, onCancel }: Props) {
  const { start, backups: words, common } = useMessages()
  const [isAgreed, setAgreed] = useState(false)
  const { manifest } = backup
  const foreign = otherOffice(backup, ownOffice)
  if (!manifest) return null
  const { ledgers, targets, notes } = manifest.counts
  return (
    <Modal
      open
      title={start.confirmBackup}
      okText={start.restoreThis}
      cancelText={common.cancel}
      mask={{ closable: false }}
      okButtonProps={{ disabled: foreign !== null && !isAgreed }}
      onOk={onConfirm}
      onCancel={onCancel}
    >
      {manifest.officeName !== '' && <p>{start.backupOffice(manifest.officeName)}</p>}
      <p>{words.confirmFrom(common.moment(manifest.at))}</p>
      <p>{words.content(countText(targets), countText(notes), countText(ledgers))}</p>
      <p>{start.confirmBackupText}</p>
      {foreign !== null && <OtherOffice theirs={foreign} own={ownOffice} isAgreed={isAgreed} onAgree={setAgreed} />}
    </Modal>
  )
}
