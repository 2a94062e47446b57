import type { BackupInfo } from '@shared/ipc/contract'
import { MAX_BACKUP_PASSWORD } from '@shared/ipc/places'
import { Alert, Input, Modal, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { inBackground } from '../../db/in-background'
import { askHost } from '../../host'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { whileShown } from '../../ui/running-task'

interface Props {
  readonly backup: BackupInfo
  /** The unlocked and verified backup, or null when the person gave up. */
  readonly onClose: (unlocked: BackupInfo | null) => void
}

/** Asks for the password of an encrypted backup until it is right, and says each time why it was not opened. */
export function UnlockDialog({ backup, onClose }: Props) {
  const { places: words, errors, common } = useMessages()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState<string | null>(null)
  const [isWorking, setWorking] = useState(false)
  const field = useRef<InputRef>(null)
  const unlock = async () => {
    if (password === '' || isWorking) return
    setWorking(true)
    setCode(null)
    const unlocked = await whileShown(words.unlocking, false, () =>
      askHost('backup:unlock', { id: backup.id, password }),
    )
    setWorking(false)
    if (!unlocked.ok) setCode(unlocked.code)
    else if (unlocked.value.verdict?.isGood) onClose(unlocked.value)
    else setCode(unlocked.value.verdict?.code ?? 'backup-damaged')
  }
  return (
    <Modal
      title={words.unlockTitle}
      open
      afterOpenChange={() => field.current?.focus()}
      okText={words.unlock}
      cancelText={common.cancel}
      okButtonProps={{ disabled: password === '' }}
      confirmLoading={isWorking}
      mask={{ closable: false }}
      onOk={() => inBackground(unlock())}
      onCancel={() => onClose(null)}
    >
      <p className="places-path">{backup.fileName}</p>
      <p>{words.unlockText}</p>
      <Input.Password
        aria-label={words.password}
        ref={field}
        value={password}
        maxLength={MAX_BACKUP_PASSWORD}
        onChange={(event) => setPassword(event.target.value)}
        onPressEnter={() => inBackground(unlock())}
      />
      {code !== null && <Alert className="folder-advice" type="warning" showIcon title={refusalText(errors, code)} />}
    </Modal>
  )
}
