import type { RankSeries } from '@shared/domain/rank-series'
import { useMessages } from '../../ui/messages/use-messages'
import { RankMoveMark } from '../../ui/rank-move-mark'
import { figures, texts } from '../../ui/head-columns'
import { TableHead } from '../../ui/table-head'

interface RankTableProps {
  readonly series: readonly RankSeries[]
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
}

/** Every series in one line: now, before, how it moved, and what is to be reached. */
export function RankTable({ series, chosen, onChoose }: RankTableProps) {
  const { ranks: words } = useMessages()
  const { columns } = words
  return (
    <div className="ranks-list">
      <table className="plain-table" aria-label={words.label}>
        <TableHead
          columns={[
            ...texts(columns.name, columns.basis, columns.scope),
            ...figures(columns.now, columns.before),
            ...texts(columns.move),
            ...figures(columns.goal),
          ]}
        />
        <tbody>
          {series.map((one) => (
            <RankRow key={one.key} series={one} isChosen={one.key === chosen} onChoose={() => onChoose(one.key)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RankRowProps {
  readonly series: RankSeries
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function RankRow({ series: { name, basis, scope, now, before, move, goal }, isChosen, onChoose }: RankRowProps) {
  const { ranks: words, common } = useMessages()
  const isMissed = goal !== null && now.position > goal
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the button in it does the same
    <tr className={isChosen ? 'is-chosen' : undefined} onClick={onChoose}>
      <th scope="row" className="is-text is-long" title={name}>
        <button type="button" aria-pressed={isChosen} onClick={onChoose}>
          {name}
        </button>
      </th>
      <td className="is-text">{words.bases[basis]}</td>
      <td className="is-text">{scope || words.noScope}</td>
      <td>{words.position(now.position, now.of)}</td>
      <td>{before ? words.position(before.position, before.of) : common.missing}</td>
      <td className="is-text">
        <RankMoveMark move={move} />
      </td>
      <td className={isMissed ? 'is-alarming' : undefined} title={isMissed ? words.goalMissed : undefined}>
        {goal === null ? common.missing : words.goal(goal)}
      </td>
    </tr>
  )
}
