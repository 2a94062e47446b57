import { Input, Modal, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { focusWhenShown } from '../../ui/focus-when-shown'
import { useMessages } from '../../ui/messages/use-messages'

interface PasteDialogProps {
  readonly isOpen: boolean
  readonly onText: (text: string) => void
  readonly onClose: () => void
}

const MOST_CHARACTERS = 5_000_000

/** A text that is in no file, or in one that can not be read. */
export function PasteDialog({ isOpen, onText, onClose }: PasteDialogProps) {
  const { capture: words, common } = useMessages()
  const [text, setText] = useState('')
  const field = useRef<InputRef>(null)
  return (
    <Modal
      title={words.pasteTitle}
      open={isOpen}
      width={760}
      okText={words.pasteTake}
      okButtonProps={{ disabled: text.trim() === '' }}
      cancelText={common.cancel}
      destroyOnHidden
      afterOpenChange={(isNowOpen) => isNowOpen && focusWhenShown(() => field.current?.focus())}
      onOk={() => {
        onText(text)
        setText('')
      }}
      onCancel={onClose}
    >
      <Input.TextArea
        ref={field}
        rows={16}
        aria-label={words.pasteTitle}
        placeholder={words.pasteHint}
        maxLength={MOST_CHARACTERS}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </Modal>
  )
}
