import { Button, Empty } from 'antd'
import { useState } from 'react'
import { useMessages } from '../../ui/messages/use-messages'
import { LeagueImport } from './league-import'
import { RankDetail } from './rank-detail'
import { RankTable } from './rank-table'
import './ranks.css'
import { useRankSeries } from '../../db/rank-series'

interface RanksTabProps {
  /** The key of the series that is shown beside the list, or null. */
  readonly name: string | null
  readonly onName: (name: string) => void
}

/** 位次: where this place stands among its peers, how it moved, and the whole table of one of them. */
export function RanksTab({ name, onName }: RanksTabProps) {
  const { ranks: words } = useMessages()
  const series = useRankSeries('all')
  const [isImporting, setImporting] = useState(false)
  if (isImporting) return <LeagueImport onClose={() => setImporting(false)} />
  if (series === null) return <p className="ranks-muted">{words.working}</p>
  const chosen = series.find(({ key }) => key === name) ?? null
  const moved = (kind: 'rise' | 'fall') => series.filter(({ move }) => move?.kind === kind).length
  return (
    <div className="ranks">
      <div className="ranks-bar">
        <Button type="primary" title={words.importHint} onClick={() => setImporting(true)}>
          {words.import}
        </Button>
        {series.length > 0 && (
          <span className="ranks-muted">{words.summary(series.length, moved('rise'), moved('fall'))}</span>
        )}
      </div>
      {series.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.none} />
      ) : (
        <div className="ranks-columns">
          <RankTable series={series} chosen={chosen?.key ?? null} onChoose={onName} />
          <section className="rank-detail" aria-label={chosen?.name ?? words.label}>
            {chosen ? <RankDetail series={chosen} /> : <p className="ranks-muted">{words.choose}</p>}
          </section>
        </div>
      )}
    </div>
  )
}
