import { hrefOfFilter, type FilterFacts, type LedgerFilter } from '../../ui/ledger-filter'
import { LightMark } from '../../ui/light-mark'
import { useMessages } from '../../ui/messages/use-messages'
import { countText } from '../../ui/when'
import { Card } from './cards'
import { TargetLine } from '../../ui/target-line'
import type { Turning } from './workbench-count'

interface Props {
  readonly filter: LedgerFilter
  /** Null while it is being worked out. */
  readonly turning: Turning | null
}

/** What gets worse within fifteen days if nothing is reported: its light now, and what it turns into and why. */
export function TurningCard({ filter, turning }: Props) {
  const { dashboard } = useMessages()
  return (
    <Card title={dashboard.turning} note={dashboard.turningNote}>
      {turning === null && <p className="card-empty">{dashboard.working}</p>}
      {turning?.rows.length === 0 && <p className="card-empty">{dashboard.noneTurning}</p>}
      {turning !== null && turning.rows.length > 0 && (
        <>
          <ul className="rows">
            {turning.rows.map((row) => (
              <TargetLine key={row.target.id} row={row} filter={{ ...filter, turning: true }}>
                <Later row={row} />
              </TargetLine>
            ))}
          </ul>
          <p className="card-foot">
            <a href={hrefOfFilter(turning.figure.filter)}>{dashboard.seeAll(countText(turning.figure.count))}</a>
          </p>
        </>
      )}
    </Card>
  )
}

function Later({ row }: { readonly row: FilterFacts }) {
  const { ledger } = useMessages()
  const { light, reason } = row.ahead()
  return (
    <span className="row-later">
      → <LightMark light={light} word={ledger.lightWord(light, reason)} reason={ledger.explainLight(reason)} />
    </span>
  )
}
