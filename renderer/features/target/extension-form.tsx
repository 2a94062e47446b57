import type { Target } from '@shared/domain/target'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { askForExtension } from '../../commands/extend-deadline'
import { undoCommand } from '../../commands/undo'
import { inBackground } from '../../db/in-background'
import { useToday } from '../../db/use-store'
import { DayField } from '../../ui/day-field'
import { cellRefusalText } from '../../ui/messages/cells'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone } from '../../ui/notify'
import { LoopForm } from './loop-form'

interface ExtensionFormProps {
  readonly target: Target
  readonly onClose: () => void
}

/** Records that a unit asked for more time. */
export function ExtensionForm({ target, onClose }: ExtensionFormProps) {
  const words = useMessages()
  const messages = words.loop
  const today = useToday()
  const [written, setWritten] = useState('')
  const [on, setOn] = useState(today)
  const [cause, setCause] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const record = async () => {
    const asked = await askForExtension(target.id, { written, on, cause })
    if (!asked.ok) return setFault(cellRefusalText(words, asked.code, asked.detail))
    notifyDone(messages.recorded, () => undoCommand(asked.value.closes))
    onClose()
  }
  return (
    <LoopForm label={messages.ask} fault={fault} onSubmit={() => inBackground(record())} onClose={onClose}>
      <p className="target-muted">{messages.askHint}</p>
      <div className="loop-pair">
        <label>
          {messages.newDeadline}
          <Input
            size="small"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by the person to type here
            autoFocus
            maxLength={200}
            placeholder={messages.newDeadlineHint}
            value={written}
            onChange={(event) => setWritten(event.target.value)}
          />
        </label>
        <DayField label={messages.askedOn} day={on} latest={today} size="small" onDay={setOn} />
      </div>
      <label>
        {messages.cause}
        <Input.TextArea
          autoSize={{ minRows: 1, maxRows: 6 }}
          maxLength={500}
          value={cause}
          onChange={(event) => setCause(event.target.value)}
        />
      </label>
      <Button size="small" type="primary" htmlType="submit">
        {messages.record}
      </Button>
    </LoopForm>
  )
}
