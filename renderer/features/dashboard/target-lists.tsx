import { hrefOfFilter, weekBefore, type FilterFacts, type LedgerFilter } from '../../ui/ledger-filter'
import { useMessages } from '../../ui/messages/use-messages'
import { TargetLine } from '../../ui/target-line'
import { countText } from '../../ui/when'
import type { IsoDate } from '@shared/domain/day'
import { Card } from './cards'
import { FigureLink } from './figure-link'
import type { Counter } from './workbench-count'

interface Props {
  readonly count: Counter
  readonly filter: LedgerFilter
  readonly rows: readonly FilterFacts[]
}

/** What is due, what is late, and what comes next. */
export function DueCard({ count, filter, rows }: Props) {
  const { dashboard } = useMessages()
  const lines = [
    [dashboard.dueIn15, count('due-in-15')],
    [dashboard.dueIn30, count('due-in-30')],
    [dashboard.dueOverdue, count('overdue')],
    [dashboard.dueUnreported, count('unreported')],
  ] as const
  return (
    <Card title={dashboard.due}>
      <ul className="due-figures">
        {lines.map(([name, figure]) => (
          <li key={name}>
            {name}
            <FigureLink name={name} figure={figure} />
          </li>
        ))}
      </ul>
      <h3>{dashboard.soonest}</h3>
      {rows.length === 0 ? (
        <p className="card-empty">{dashboard.noneDue}</p>
      ) : (
        <ul className="rows">
          {rows.map((row) => (
            <TargetLine key={row.target.id} row={row} filter={{ ...filter, due: 'in-30' }}>
              <span title={row.target.deadline.on ?? ''}>{dashboard.inDays(row.standing.daysLeft ?? 0)}</span>
            </TargetLine>
          ))}
        </ul>
      )}
    </Card>
  )
}

interface RecentCardProps extends Props {
  readonly today: IsoDate
  /** The day of the last circular, or null. */
  readonly since: IsoDate | null
}

/** What was reported on in the last seven days, and how much since the last circular. */
export function RecentCard({ count, filter, rows, today, since }: RecentCardProps) {
  const { dashboard, common } = useMessages()
  const figure = count('noted-lately')
  return (
    <Card title={dashboard.recent} className="card-recent">
      {since !== null && (
        <ul className="due-figures is-single">
          <li title={common.day(since)}>
            {dashboard.sinceCircular}
            <FigureLink name={dashboard.sinceCircular} figure={count('noted-since-circular')} />
          </li>
        </ul>
      )}
      {rows.length === 0 ? (
        <p className="card-empty">{dashboard.noRecent}</p>
      ) : (
        <>
          <ul className="rows">
            {rows.map((row) => (
              <TargetLine key={row.target.id} row={row} filter={{ ...filter, notedSince: weekBefore(today) }}>
                <span>{row.summary?.latestNoteOn?.slice(5)}</span>
              </TargetLine>
            ))}
          </ul>
          <p className="card-foot">
            <a href={hrefOfFilter(figure.filter)}>{dashboard.seeAll(countText(figure.count))}</a>
          </p>
        </>
      )}
    </Card>
  )
}
