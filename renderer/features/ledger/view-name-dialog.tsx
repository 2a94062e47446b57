import { Input, Modal, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { useMessages } from '../../ui/messages/use-messages'

interface ViewNameDialogProps {
  readonly title: string
  readonly name: string
  readonly onName: (name: string) => void
  readonly onCancel: () => void
}

const LONGEST = 30

/** Asks for a view's name. */
export function ViewNameDialog({ title, name, onName, onCancel }: ViewNameDialogProps) {
  const { table: words, common } = useMessages()
  const [typed, setTyped] = useState(name)
  const field = useRef<InputRef>(null)
  const take = () => {
    if (typed.trim() !== '') onName(typed.trim())
  }
  return (
    <Modal
      title={title}
      open
      width={380}
      afterOpenChange={() => field.current?.focus({ cursor: 'all' })}
      okText={common.save}
      cancelText={common.cancel}
      okButtonProps={{ disabled: typed.trim() === '' }}
      onOk={take}
      onCancel={onCancel}
    >
      <Input
        ref={field}
        value={typed}
        maxLength={LONGEST}
        placeholder={words.viewName}
        aria-label={words.viewName}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={take}
      />
    </Modal>
  )
}
