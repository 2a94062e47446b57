import { inOrder } from '@shared/domain/extension'
import type { LoopEvent } from '@shared/domain/loop-event'
import { moveText } from '@shared/domain/loop-fields'
import { useMessages } from '../../ui/messages/use-messages'

/** Every event of the loop, newest first, with who and why. */
export function LoopHistory({ events }: { readonly events: readonly LoopEvent[] }) {
  const { loop: messages, changes: words, common } = useMessages()
  if (events.length === 0) return <p className="target-muted">{messages.nothingYet}</p>
  return (
    <details className="loop-history" open={events.length <= 3}>
      <summary>
        {messages.history} <span className="target-muted">{messages.historyCount(events.length)}</span>
      </summary>
      <ol className="note-line">
        {inOrder(events)
          .toReversed()
          .map((event) => (
            <li key={event.id} className="note-card">
              <div className="note-card-head">
                <time dateTime={event.on}>{common.day(event.on)}</time>
                <span>{moveText(event, words)}</span>
                <span className="target-muted">{messages.by(event.by)}</span>
              </div>
              {event.reason && <p className="loop-reason">{event.reason}</p>}
            </li>
          ))}
      </ol>
    </details>
  )
}
