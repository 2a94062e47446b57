import type { ShownPerson } from '@shared/ipc/people'
import { Input, Modal, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { inBackground } from '../../db/in-background'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone } from '../../ui/notify'
import { useEntry } from './use-entry'
import './people.css'

interface SwitchFormProps {
  readonly person: ShownPerson
  readonly onClose: () => void
}

/** Asks another clerk for their password before they take over. */
export function SwitchForm({ person, onClose }: SwitchFormProps) {
  const { people: words, common } = useMessages()
  const [password, setPassword] = useState('')
  const field = useRef<InputRef>(null)
  const { fault, isTrying, isWaiting, enter } = useEntry(person.id)
  const change = async () => {
    if (!(await enter(password))) {
      setPassword('')
      return
    }
    notifyDone(words.switched(person.name))
    onClose()
  }
  const isReady = password !== '' && !isWaiting && !isTrying
  return (
    <Modal
      title={words.switchTitle(person.name)}
      open
      width={420}
      okText={words.switchOk}
      okButtonProps={{ disabled: !isReady }}
      cancelText={common.cancel}
      confirmLoading={isTrying}
      onOk={() => inBackground(change())}
      onCancel={onClose}
      afterOpenChange={() => field.current?.focus()}
    >
      <Input.Password
        ref={field}
        autoComplete="off"
        maxLength={200}
        aria-label={words.passwordOf(person.name)}
        placeholder={words.passwordOf(person.name)}
        value={password}
        status={fault === null ? '' : 'error'}
        onChange={(event) => setPassword(event.target.value)}
        onPressEnter={() => {
          if (isReady) inBackground(change())
        }}
      />
      <p role="alert" className="lock-fault">
        {fault}
      </p>
    </Modal>
  )
}
