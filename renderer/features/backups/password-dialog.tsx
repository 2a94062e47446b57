import { MAX_BACKUP_PASSWORD, MIN_BACKUP_PASSWORD, type PasswordState } from '@shared/ipc/places'
import { Input, Modal, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { inBackground } from '../../db/in-background'
import { askHost } from '../../host'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyInfo, notifyRefused } from '../../ui/notify'

/**
 * Sets the backup password, typed twice, after saying what it is for and what a lost one means. The old one is not asked
 * for: whoever sits here has the data in the clear, and a person who forgot it must be able to set another.
 */
export function PasswordDialog({ onClose }: { readonly onClose: (state: PasswordState | null) => void }) {
  const { places: words, errors, common } = useMessages()
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [isWorking, setWorking] = useState(false)
  const first = useRef<InputRef>(null)
  const isLong = password.length >= MIN_BACKUP_PASSWORD
  const hint = !isLong ? words.tooShort(MIN_BACKUP_PASSWORD) : password === again ? '' : words.notSame
  const save = async () => {
    if (hint !== '' || isWorking) return
    setWorking(true)
    const set = await askHost('password:set', { password })
    setWorking(false)
    if (!set.ok) return notifyRefused(refusalText(errors, set.code))
    notifyInfo(words.passwordSaved)
    onClose(set.value)
  }
  const fields = [
    ['backup-password', words.newPassword, password, setPassword],
    ['backup-password-again', words.again, again, setAgain],
  ] as const
  return (
    <Modal
      title={words.passwordTitle}
      open
      afterOpenChange={() => first.current?.focus()}
      okText={common.confirm}
      cancelText={common.cancel}
      okButtonProps={{ disabled: hint !== '' }}
      confirmLoading={isWorking}
      mask={{ closable: false }}
      onOk={() => inBackground(save())}
      onCancel={() => onClose(null)}
    >
      <ul className="places-warnings">
        {words.passwordTexts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {fields.map(([id, label, value, set]) => (
        <div key={id} className="places-field">
          <label htmlFor={id}>{label}</label>
          <Input.Password
            id={id}
            ref={id === 'backup-password' ? first : undefined}
            value={value}
            maxLength={MAX_BACKUP_PASSWORD}
            autoComplete="new-password"
            onChange={(event) => set(event.target.value)}
            onPressEnter={() => inBackground(save())}
          />
        </div>
      ))}
      <output className="places-muted">{hint}</output>
    </Modal>
  )
}
