import type { UnitStanding } from '@shared/domain/owner-count'
import type { ScoreEvent } from '@shared/domain/unit-score'
import { useView } from '../../db/use-store'
import type { TargetId } from '@shared/domain/ids'
import { hrefOfFilter } from '../../ui/ledger-filter'
import { useMessages } from '../../ui/messages/use-messages'
import { signed } from './signed'
import '../../ui/plain-table.css'

interface ScoreDetailsProps {
  /** Null for a unit that nothing was scored of yet. */
  readonly standing: UnitStanding | null
  readonly events: readonly ScoreEvent[]
}

/** The score, its rank, and every point with its event and target. */
export function ScoreDetails({ standing, events }: ScoreDetailsProps) {
  const { supervise: messages } = useMessages()
  const { targets, settings } = useView()
  if (standing === null) return <p className="supervise-muted">{messages.nothingScored}</p>
  const titleOf = (id: string) => targets.get(id as TargetId)?.title ?? messages.slips.gone
  return (
    <details className="score" open={events.length <= 8}>
      <summary>
        <strong>{messages.scoreLine(standing.score, standing.rank)}</strong>
        <span className="supervise-muted">
          {standing.before === null ? messages.noBefore : messages.before(standing.before)}
        </span>
      </summary>
      <table className="plain-table" aria-label={messages.scoreDetails}>
        <tbody>
          <tr>
            <td>{settings.scoring.base}</td>
            <th scope="row" className="is-text">
              {messages.base}
            </th>
            <td colSpan={2}>{messages.baseNote}</td>
          </tr>
          {events
            .toSorted((a, b) => b.on.localeCompare(a.on))
            .map(({ kind, targetId, on }) => (
              <tr key={`${kind} ${targetId} ${on}`}>
                <td>{signed(settings.scoring.points[kind])}</td>
                <th scope="row" className="is-text">
                  {messages.scoreEvents[kind]}
                </th>
                <td className="is-text is-long" title={titleOf(targetId)}>
                  <a href={hrefOfFilter({ ledger: 'all', open: targetId as TargetId })}>{titleOf(targetId)}</a>
                </td>
                <td>{on}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  )
}
