import type { MomentDifference } from '../../db/history/history-types'
import { useMessages } from '../../ui/messages/use-messages'
import { countText } from '../../ui/when'

interface MomentCountsProps {
  readonly difference: Pick<MomentDifference, 'countsNow' | 'countsThen'>
  /** What the column of the counts at that moment is called here. */
  readonly thenTitle: string
}

const TABLES = ['ledgers', 'targets', 'notes'] as const

/** How many ledgers, targets and notes there are now, and at that moment. */
export function MomentCounts({ difference: { countsNow, countsThen }, thenTitle }: MomentCountsProps) {
  const { history: words, backups } = useMessages()
  return (
    <table className="moment-counts">
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.now}</th>
          <th scope="col">{thenTitle}</th>
        </tr>
      </thead>
      <tbody>
        {TABLES.map((table) => (
          <tr key={table}>
            <th scope="row">{backups.rows[table]}</th>
            <td>{countText(countsNow[table])}</td>
            <td>{countText(countsThen[table])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
