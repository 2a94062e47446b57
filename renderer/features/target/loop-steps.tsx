import { STATE_WORDS } from '@shared/domain/state-words'
import type { TargetState } from '@shared/domain/target'
import { useMessages } from '../../ui/messages/use-messages'

const STEPS = [
  'draft',
  'registered',
  'assigned',
  'accepted',
  'in-progress',
  'under-review',
  'completed',
  'closed-out',
] as const satisfies readonly TargetState[]

/** The loop in one line: what is behind, where the target is, what is to come. Off the line it is returned, paused, cancelled. */
export function LoopSteps({ state }: { readonly state: TargetState }) {
  const messages = useMessages().loop
  const at = (STEPS as readonly TargetState[]).indexOf(state)
  return (
    <ol className="loop-steps" aria-label={messages.steps}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          className={index < at ? 'is-behind' : index === at ? 'is-here' : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          {STATE_WORDS[step]}
        </li>
      ))}
      {at === -1 && (
        <li className="is-here is-aside" aria-current="step">
          {STATE_WORDS[state]}
        </li>
      )}
    </ol>
  )
}
