import { slipNumber, type Slip } from '@shared/domain/slip'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { answerSlip } from '../../commands/issue-slip'
import { undoCommand } from '../../commands/undo'
import { inBackground } from '../../db/in-background'
import { useToday } from '../../db/use-store'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone } from '../../ui/notify'
import { DayField } from '../../ui/day-field'

interface AnswerDialogProps {
  readonly slip: Slip
  readonly onClose: () => void
}

/** Records what a unit answered. */
export function AnswerDialog({ slip, onClose }: AnswerDialogProps) {
  const { supervise, errors, common } = useMessages()
  const messages = supervise.slips
  const today = useToday()
  const [reply, setReply] = useState(slip.reply)
  const [on, setOn] = useState(slip.repliedOn ?? today)
  const [fault, setFault] = useState<string | null>(null)
  const number = slipNumber(slip)
  const save = async () => {
    const done = await answerSlip(slip.id, reply, on)
    if (!done.ok) return setFault(refusalText(errors, done.code))
    notifyDone(messages.answered(number), () => undoCommand(done.value.closes))
    onClose()
  }
  return (
    <Modal
      title={messages.answerTitle(number)}
      open
      okText={common.save}
      cancelText={common.cancel}
      onOk={() => inBackground(save())}
      onCancel={onClose}
    >
      <div className="slip-form">
        <label className="is-wide">
          {messages.reply}
          <Input.TextArea
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened to type here
            autoFocus
            autoSize={{ minRows: 4, maxRows: 10 }}
            maxLength={8_000}
            value={reply}
            onChange={(event) => {
              setReply(event.target.value)
              setFault(null)
            }}
          />
        </label>
        <DayField label={messages.repliedOn} day={on} latest={today} onDay={setOn} />
      </div>
      {fault !== null && (
        <p role="alert" className="supervise-fault">
          {fault}
        </p>
      )}
    </Modal>
  )
}
