import type { RankSeries } from '@shared/domain/rank-series'
import { useMessages } from '../../ui/messages/use-messages'
import { hrefOfRanks } from '../../ui/ranks-address'
import { RankMoveMark } from '../../ui/rank-move-mark'
import { countText } from '../../ui/when'
import { Card } from './cards'

const MOST_SHOWN = 5

/** 位次变化: positions that moved since the period before, falls first. */
export function RanksCard({ series }: { readonly series: readonly RankSeries[] }) {
  const { ranks: words } = useMessages()
  const moved = series.filter(({ move }) => move !== null && move.kind !== 'same')
  return (
    <Card title={words.moved} note={words.movedNote} className="card-ranks">
      {moved.length === 0 && <p className="card-empty">{words.noneMoved}</p>}
      <ul className="rows">
        {moved.slice(0, MOST_SHOWN).map((one) => (
          <li key={one.key}>
            <a href={hrefOfRanks(one.key)} title={one.name}>
              <span className="row-title">{one.name}</span>
              <span title={words.sentence(one.scope, words.bases[one.basis], one.now.position, one.now.of)}>
                {words.short(one.scope, words.bases[one.basis], words.position(one.now.position, one.now.of))}
              </span>
              <RankMoveMark move={one.move} />
            </a>
          </li>
        ))}
      </ul>
      <p className="card-foot">
        <a href={hrefOfRanks()}>{words.seeAll(countText(series.length))}</a>
      </p>
    </Card>
  )
}
