import { MIN_PASSWORD } from '@shared/ipc/people'
import { Form, Input, Modal, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { inBackground } from '../../db/in-background'
import { setLock } from '../../db/person'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone } from '../../ui/notify'

interface Entry {
  readonly oldPassword?: string
  readonly newPassword?: string
  readonly repeated?: string
}

interface LockFormProps {
  readonly wish: 'set' | 'change' | 'remove'
  readonly onClose: () => void
}

/** Sets, changes or takes away the lock of whoever works now. */
export function LockForm({ wish, onClose }: LockFormProps) {
  const { people: words, common, errors } = useMessages()
  const [isSaving, setSaving] = useState(false)
  const first = useRef<InputRef>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [form] = Form.useForm<Entry>()
  const save = async ({ oldPassword, newPassword }: Entry) => {
    setSaving(true)
    const done = await setLock(oldPassword ?? null, wish === 'remove' ? null : (newPassword ?? null))
    setSaving(false)
    if (done.ok) {
      notifyDone({ set: words.lockSet, change: words.lockChanged, remove: words.lockRemoved }[wish])
      onClose()
      return
    }
    const seconds = Number(done.detail?.['seconds'] ?? 0)
    if (done.code === 'person-wait') setFault(words.wait(seconds))
    else if (done.code === 'person-wrong-password') setFault(seconds > 0 ? words.wrongWait(seconds) : words.wrong)
    else setFault(refusalText(errors, done.code))
  }
  const title = { set: words.setLock, change: words.changeLock, remove: words.removeLock }[wish].replace('…', '')
  return (
    <Modal
      title={title}
      open
      width={440}
      okText={wish === 'remove' ? title : common.save}
      cancelText={common.cancel}
      confirmLoading={isSaving}
      onOk={form.submit}
      onCancel={onClose}
      afterOpenChange={() => first.current?.focus()}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(entry) => inBackground(save(entry))}
        onKeyDown={(event) => {
          // The buttons stand outside of the form, so that the browser knows none to press.
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          if (!isSaving) form.submit()
        }}
      >
        {wish !== 'set' && (
          <Form.Item
            name="oldPassword"
            label={words.oldPassword}
            rules={[{ required: true, message: words.passwordNeeded }]}
          >
            <Input.Password ref={first} autoComplete="off" maxLength={200} />
          </Form.Item>
        )}
        {wish !== 'remove' && (
          <>
            <Form.Item
              name="newPassword"
              label={words.newPassword}
              rules={[
                { required: true, message: words.passwordNeeded },
                { min: MIN_PASSWORD, message: words.passwordShort },
              ]}
            >
              <Input.Password
                ref={wish === 'set' ? first : null}
                autoComplete="off"
                maxLength={200}
                placeholder={words.passwordHint}
              />
            </Form.Item>
            <Form.Item
              name="repeated"
              label={words.repeatPassword}
              dependencies={['newPassword']}
              rules={[
                { required: true, message: words.passwordNeeded },
                ({ getFieldValue }) => ({
                  validator: (_rule, value) =>
                    value === undefined || value === '' || value === getFieldValue('newPassword')
                      ? Promise.resolve()
                      : Promise.reject(new Error(words.passwordsDiffer)),
                }),
              ]}
            >
              <Input.Password autoComplete="off" maxLength={200} />
            </Form.Item>
            <p className="lock-note">{words.lockHelp}</p>
            <p className="lock-note">{words.forgotten}</p>
          </>
        )}
        <p role="alert" className="lock-fault">
          {fault}
        </p>
      </Form>
    </Modal>
  )
}
