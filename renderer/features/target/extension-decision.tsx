import type { ExtensionRequest } from '@shared/domain/extension'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { decideExtension } from '../../commands/extend-deadline'
import { undoCommand } from '../../commands/undo'
import { inBackground } from '../../db/in-background'
import { cellRefusalText } from '../../ui/messages/cells'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone } from '../../ui/notify'

interface ExtensionDecisionProps {
  readonly request: ExtensionRequest
  /** Only the supervising office decides; others see that it waits. */
  readonly isDecider: boolean
}

/** A request that waits: what was asked and why, and the answer with its grounds. */
export function ExtensionDecision({ request: { asked, to }, isDecider }: ExtensionDecisionProps) {
  const words = useMessages()
  const messages = words.loop
  const [grounds, setGrounds] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const until = to.asWritten || String(to.on)
  const decide = async (isGranted: boolean) => {
    const decided = await decideExtension(asked.id, isGranted, grounds)
    if (!decided.ok) return setFault(cellRefusalText(words, decided.code, decided.detail))
    notifyDone(isGranted ? messages.granted(until) : messages.refused, () => undoCommand(decided.value.closes))
  }
  return (
    <div className="loop-pending">
      <p>{messages.pending(words.common.day(asked.on), until)}</p>
      <p className="loop-reason">{asked.reason}</p>
      {isDecider && (
        <div className="loop-decide">
          <Input
            size="small"
            aria-label={messages.grounds}
            placeholder={`${messages.grounds}：${messages.groundsHint}`}
            maxLength={500}
            value={grounds}
            onChange={(event) => setGrounds(event.target.value)}
          />
          <Button size="small" type="primary" onClick={() => inBackground(decide(true))}>
            {messages.grant}
          </Button>
          <Button size="small" onClick={() => inBackground(decide(false))}>
            {messages.refuse}
          </Button>
        </div>
      )}
      {fault !== null && (
        <p role="alert" className="target-fault">
          {fault}
        </p>
      )}
    </div>
  )
}
