import type { IsoDate } from '@shared/domain/day'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { DayField } from '../../ui/day-field'
import { useMessages } from '../../ui/messages/use-messages'

interface RestateDialogProps {
  readonly isOpen: boolean
  readonly title: string
  readonly on: IsoDate
  readonly onSaid: (title: string, on: IsoDate) => void
  readonly onClose: () => void
}

/** Another title or another day for the document that is reviewed. */
export function RestateDialog({ isOpen, title, on, onSaid, onClose }: RestateDialogProps) {
  const { capture: words, common } = useMessages()
  const [newTitle, setTitle] = useState(title)
  const [day, setDay] = useState(on)
  return (
    <Modal
      title={words.restateTitle}
      open={isOpen}
      okText={common.confirm}
      okButtonProps={{ disabled: newTitle.trim() === '' }}
      cancelText={common.cancel}
      onOk={() => onSaid(newTitle.trim(), day)}
      onCancel={() => {
        setTitle(title)
        setDay(on)
        onClose()
      }}
    >
      <div className="capture-fields">
        <label>
          <span>{words.documentTitle}</span>
          <Input value={newTitle} maxLength={500} onChange={(event) => setTitle(event.target.value)} />
        </label>
        <DayField label={words.documentDay} day={day} onDay={setDay} />
        <p className="capture-hint">{words.restateText}</p>
      </div>
    </Modal>
  )
}
