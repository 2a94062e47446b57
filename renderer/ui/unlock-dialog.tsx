import { MAX_BACKUP_PASSWORD } from '@shared/ipc/places'
import { Alert, Input, Modal, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { refusalText } from './messages/errors'
import { useMessages } from './messages/use-messages'

interface Props {
  readonly fileName: string
  /** Tries a password; answers why it was not opened, or null when it was. */
  readonly onTry: (password: string) => Promise<string | null>
  readonly onCancel: () => void
}

/** Asks for the password of an encrypted backup until it is right, and says each time why it was not opened. */
export function UnlockDialog({ fileName, onTry, onCancel }: Props) {
  const { places: words, errors, common } = useMessages()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState<string | null>(null)
  const [isWorking, setWorking] = useState(false)
  const field = useRef<InputRef>(null)
  const unlock = () => {
    if (password === '' || isWorking) return
    setWorking(true)
    setCode(null)
    void onTry(password)
      .catch(() => 'internal')
      .then((refusal) => {
        setWorking(false)
        setCode(refusal)
      })
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
      onOk={unlock}
      onCancel={onCancel}
    >
      <p style={{ overflowWrap: 'anywhere' }}>{fileName}</p>
      <p>{words.unlockText}</p>
      <Input.Password
        aria-label={words.password}
        ref={field}
        value={password}
        maxLength={MAX_BACKUP_PASSWORD}
        onChange={(event) => setPassword(event.target.value)}
        onPressEnter={unlock}
      />
      {code !== null && <Alert style={{ marginTop: 8 }} type="warning" showIcon title={refusalText(errors, code)} />}
    </Modal>
  )
}
