import type { OwnerKind, Owners, UnitStanding } from '@shared/domain/owner-count'
import type { StandingTarget } from '@shared/domain/standing'
import { isDueSoon } from '@shared/domain/unit-figures'
import { hrefOfFilter } from '../../ui/ledger-filter'
import { useMessages } from '../../ui/messages/use-messages'
import { TargetLine } from '../../ui/target-line'
import { countText } from '../../ui/when'
import { filterOf } from './owners-table'
import { ScoreDetails } from './score-details'

interface OwnerDetailProps {
  readonly by: OwnerKind
  readonly name: string
  readonly all: Owners
  /** Null for leaders, and for a unit that nothing was scored of yet. */
  readonly standing: UnitStanding | null
}

const GROUPS = ['overdue', 'dueSoon', 'unreported', 'others'] as const
type Group = (typeof GROUPS)[number]

const MOST = 30

/** Each target once, under the most pressing thing about it. */
function groupOf(row: StandingTarget): Group {
  if (row.standing.isOverdue) return 'overdue'
  if (isDueSoon(row)) return 'dueSoon'
  return row.standing.isUnreported ? 'unreported' : 'others'
}

/** Everything that one unit or leader answers for: the score with every point, then the targets, the most pressing first. */
export function OwnerDetail({ by, name, all, standing }: OwnerDetailProps) {
  const { supervise: messages } = useMessages()
  const own = filterOf(by, name)
  const rows = all.targets(by, name).toSorted((a, b) => (a.standing.daysLeft ?? FAR) - (b.standing.daysLeft ?? FAR))
  return (
    <>
      <h2>{name || (by === 'unit' ? messages.noUnit : messages.noLeader)}</h2>
      {by === 'unit' && <ScoreDetails standing={standing} events={all.events(name)} />}
      {GROUPS.map((group) => {
        const found = rows.filter((row) => groupOf(row) === group)
        if (found.length === 0) return null
        return (
          <section key={group} aria-label={messages.groups[group]}>
            <h3>
              {messages.groups[group]} <span className="supervise-muted">{countText(found.length)}</span>
            </h3>
            <ul className="rows">
              {found.slice(0, MOST).map((row) => (
                <TargetLine key={row.target.id} row={row} filter={own}>
                  <span>
                    {row.standing.daysLeft === null
                      ? row.target.deadline.asWritten || messages.noDate
                      : messages.inDays(row.standing.daysLeft)}
                  </span>
                </TargetLine>
              ))}
            </ul>
          </section>
        )
      })}
      <p>
        <a href={hrefOfFilter(own)}>{messages.seeAll(countText(rows.length))}</a>
      </p>
    </>
  )
}

const FAR = Number.MAX_SAFE_INTEGER
