import { extensionRequests, slippageOf } from '@shared/domain/extension'
import { nextStates } from '@shared/domain/loop'
import { isCompleted, type Target } from '@shared/domain/target'
import { Button } from 'antd'
import { useState } from 'react'
import { inBackground } from '../../db/in-background'
import { useEvents, useView } from '../../db/use-store'
import { useMessages } from '../../ui/messages/use-messages'
import { hrefOfNewSlip } from '../../ui/slip-address'
import { ClosingForm } from './closing-form'
import { EditableText } from './editable-text'
import { ExtensionDecision } from './extension-decision'
import { ExtensionForm } from './extension-form'
import { LoopHistory } from './loop-history'
import { LoopSteps } from './loop-steps'
import './loop.css'
import { useMoveTarget } from './use-move-target'
import { useSaveTarget } from './use-save-target'

const NO_EVENTS = [] as const

/** Where the target stands in its loop, what comes next, and how it came here. */
export function LoopSection({ target }: { readonly target: Target }) {
  const words = useMessages()
  const messages = words.loop
  const { role } = useView().settings
  const events = useEvents(target.id) ?? NO_EVENTS
  const move = useMoveTarget(target)
  const { savePatch } = useSaveTarget(target)
  const [form, setForm] = useState<'closing' | 'extension' | null>(null)
  const pending = extensionRequests(events).find(({ decided }) => decided === null)
  const slippage = slippageOf(events)
  const isExtendable = target.deadline.on !== null && !isCompleted(target) && target.state !== 'cancelled' && !pending
  const saveAcceptance = async (acceptance: string) =>
    (await savePatch({ acceptance: acceptance.trim() }, words.target.saved(messages.acceptance))).refusal
  return (
    <section className="target-section" aria-label={messages.title}>
      <h3>{messages.title}</h3>
      <LoopSteps state={target.state} />
      <div className="loop-moves">
        {nextStates(target.state, role).map((to, index) => (
          <Button
            key={to}
            size="small"
            {...(index === 0 && { type: 'primary' as const, ghost: true })}
            onClick={() => (to === 'closed-out' ? setForm('closing') : inBackground(move(to)))}
          >
            {messages.verbs[to]}
          </Button>
        ))}
        {isExtendable && (
          <Button size="small" type="link" onClick={() => setForm('extension')}>
            {messages.ask}
          </Button>
        )}
        {role === 'supervising' && !isCompleted(target) && (
          <Button size="small" type="link" href={hrefOfNewSlip(target.id)}>
            {messages.slip}
          </Button>
        )}
      </div>
      {form === 'closing' && target.state === 'completed' && (
        <ClosingForm target={target} onClose={() => setForm(null)} />
      )}
      {form === 'extension' && isExtendable && <ExtensionForm target={target} onClose={() => setForm(null)} />}
      {pending && <ExtensionDecision key={pending.asked.id} request={pending} isDecider={role === 'supervising'} />}
      {slippage && slippage.times > 0 && (
        <p className="loop-slipped">
          {messages.slipped(slippage.times, slippage.days, slippage.first.asWritten || String(slippage.first.on))}
        </p>
      )}
      <dl className="target-fields">
        <div className="is-wide">
          <dt>{messages.acceptance}</dt>
          <dd>
            <EditableText
              label={messages.acceptance}
              text={target.acceptance}
              empty={messages.acceptanceHint}
              hasLines
              onSave={saveAcceptance}
            />
          </dd>
        </div>
      </dl>
      <LoopHistory events={events} />
    </section>
  )
}
