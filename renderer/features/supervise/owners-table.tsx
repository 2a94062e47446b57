import { compare, type Decimal } from '@shared/domain/decimal'
import type { OwnerFigures, OwnerKind, UnitStanding } from '@shared/domain/owner-count'
import { SCORE_EVENTS } from '@shared/domain/scoring'
import { useView } from '../../db/use-store'
import { hrefOfFilter, type LedgerFilter } from '../../ui/ledger-filter'
import { useMessages } from '../../ui/messages/use-messages'
import { countText } from '../../ui/when'
import { signed } from './signed'
import { figures, texts } from '../../ui/head-columns'
import { TableHead } from '../../ui/table-head'

interface OwnersTableProps {
  readonly by: OwnerKind
  readonly owners: readonly OwnerFigures[]
  readonly scores: ReadonlyMap<string, UnitStanding>
  readonly chosen: string | null
  readonly onChoose: (name: string) => void
}

/** The filter that leads to what somebody answers for. */
export function filterOf(by: OwnerKind, name: string): LedgerFilter {
  return by === 'unit' ? { ledger: 'all', units: [name] } : { ledger: 'all', leaders: [name] }
}

/** Scored units by rank, then the others; leaders by what is overdue. Each number leads to its rows. */
export function OwnersTable({ by, owners, scores, chosen, onChoose }: OwnersTableProps) {
  const { supervise: messages, changes } = useMessages()
  const { columns } = messages
  const { scoring } = useView().settings
  const isScored = by === 'unit'
  const ordered = isScored ? byRank(owners, scores) : owners
  const lists = isScored ? redAndBlack([...scores.values()], scoring.base) : null
  return (
    <div className="owners-list">
      <table className="plain-table" aria-label={isScored ? messages.units : messages.leaders}>
        <TableHead
          columns={[
            ...(isScored ? figures(columns.rank) : []),
            ...texts(isScored ? columns.unit : columns.leader),
            ...(isScored ? figures(columns.score, columns.change) : []),
            ...figures(columns.total, columns.overdue, columns.dueSoon, columns.unreported, columns.completed),
          ]}
        />
        <tbody>
          {ordered.map((owner) => (
            <OwnerRow
              key={owner.name}
              by={by}
              owner={owner}
              standing={scores.get(owner.name) ?? null}
              list={lists?.get(owner.name) ?? null}
              isChosen={owner.name === chosen}
              onChoose={() => onChoose(owner.name)}
            />
          ))}
        </tbody>
      </table>
      {isScored && (
        <p className="supervise-muted">
          {messages.scoreNote(
            scoring.base,
            SCORE_EVENTS.map((kind) => `${changes.scoreEvents[kind]} ${signed(scoring.points[kind])}`),
          )}
        </p>
      )}
    </div>
  )
}

function byRank(owners: readonly OwnerFigures[], scores: ReadonlyMap<string, UnitStanding>): readonly OwnerFigures[] {
  const place = ({ name }: OwnerFigures) => scores.get(name)?.rank ?? Number.MAX_SAFE_INTEGER
  return owners.toSorted((a, b) => place(a) - place(b))
}

const LISTED = 3

/** 红榜 and 黑榜: the three best ranks above the base, and the three lowest below it. */
function redAndBlack(standings: readonly UnitStanding[], base: Decimal): ReadonlyMap<string, 'red' | 'black'> {
  const listed = new Map<string, 'red' | 'black'>()
  const lowest = [...new Set(standings.map(({ rank }) => rank))].slice(-LISTED)
  for (const { unit, score, rank } of standings) {
    if (rank <= LISTED && compare(score, base) > 0) listed.set(unit, 'red')
    else if (lowest.includes(rank) && compare(score, base) < 0) listed.set(unit, 'black')
  }
  return listed
}

interface OwnerRowProps {
  readonly by: OwnerKind
  readonly owner: OwnerFigures
  readonly standing: UnitStanding | null
  readonly list: 'red' | 'black' | null
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function OwnerRow({ by, owner, standing, list, isChosen, onChoose }: OwnerRowProps) {
  const { supervise: messages, common } = useMessages()
  const { columns } = messages
  const own = filterOf(by, owner.name)
  const shown = owner.name || (by === 'unit' ? messages.noUnit : messages.noLeader)
  const count = (column: string, number: number, filter: LedgerFilter) => (
    <td>
      {number === 0 ? (
        <span className="supervise-muted">0</span>
      ) : (
        <a href={hrefOfFilter(filter)} aria-label={messages.countOf(shown, column, countText(number))}>
          {countText(number)}
        </a>
      )}
    </td>
  )
  return (
    <tr className={isChosen ? 'is-chosen' : undefined} onClick={onChoose}>
      {by === 'unit' && <td>{standing?.rank ?? common.missing}</td>}
      <th scope="row" className="is-text">
        <button type="button" aria-pressed={isChosen} onClick={onChoose}>
          {shown}
        </button>
        {list && (
          <span className={`owner-list is-${list}`} title={list === 'red' ? messages.redHint : messages.blackHint}>
            {messages[list]}
          </span>
        )}
      </th>
      {by === 'unit' && <td>{standing?.score ?? <span className="supervise-muted">{messages.notScored}</span>}</td>}
      {by === 'unit' && <td>{standing?.change ? signed(standing.change) : common.missing}</td>}
      {count(columns.total, owner.total, own)}
      {count(columns.overdue, owner.marks.overdue, { ...own, due: 'overdue' })}
      {count(columns.dueSoon, owner.marks['due-soon'], { ...own, due: 'in-15' })}
      {count(columns.unreported, owner.marks.unreported, { ...own, unreported: true })}
      {count(columns.completed, owner.marks.completed, { ...own, progressClass: 'done' })}
    </tr>
  )
}
