import type { Target } from '@shared/domain/target'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { closeTarget } from '../../commands/move-target'
import { undoCommand } from '../../commands/undo'
import { inBackground } from '../../db/in-background'
import { cellRefusalText } from '../../ui/messages/cells'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone } from '../../ui/notify'
import { LoopForm } from './loop-form'

interface ClosingFormProps {
  readonly target: Target
  readonly onClose: () => void
}

/** Closes a completed target out: the standard, what was found, and whether evidence is attached. */
export function ClosingForm({ target, onClose }: ClosingFormProps) {
  const words = useMessages()
  const messages = words.loop
  const [acceptance, setAcceptance] = useState(target.acceptance)
  const [found, setFound] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const close = async () => {
    const closed = await closeTarget(target.id, { acceptance, found })
    if (!closed.ok) return setFault(cellRefusalText(words, closed.code, closed.detail))
    notifyDone(messages.closed, () => undoCommand(closed.value.closes))
    onClose()
  }
  return (
    <LoopForm
      label={messages.verbs['closed-out']}
      fault={fault}
      onSubmit={() => inBackground(close())}
      onClose={onClose}
    >
      <label>
        {messages.acceptance}
        <Input.TextArea
          autoSize={{ minRows: 1, maxRows: 6 }}
          maxLength={8_000}
          placeholder={messages.acceptanceHint}
          value={acceptance}
          onChange={(event) => setAcceptance(event.target.value)}
        />
      </label>
      <label>
        {messages.found}
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={500}
          placeholder={messages.foundHint}
          value={found}
          onChange={(event) => setFound(event.target.value)}
        />
      </label>
      <p className="target-muted">
        {target.attachments.length > 0 ? messages.evidence(target.attachments.length) : messages.noEvidence}
      </p>
      <Button size="small" type="primary" htmlType="submit">
        {messages.close}
      </Button>
    </LoopForm>
  )
}
