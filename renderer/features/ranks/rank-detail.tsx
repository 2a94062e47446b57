import type { TargetId } from '@shared/domain/ids'
import { rankMove } from '@shared/domain/rank-move'
import { rankHistory, type DatedRank, type RankSeries } from '@shared/domain/rank-series'
import { useMemo } from 'react'
import { useNotes, useView } from '../../db/use-store'
import { hrefOfFilter } from '../../ui/ledger-filter'
import { LineChart } from '../../ui/chart/line-chart'
import { useMessages } from '../../ui/messages/use-messages'
import { LeagueView } from './league-view'
import { rankContent } from './rank-content'
import { RankMoveMark } from '../../ui/rank-move-mark'
import { figures, texts } from '../../ui/head-columns'
import { TableHead } from '../../ui/table-head'

const NO_TARGET = '' as TargetId
const NO_NOTES = [] as const

/** One series whole: in a sentence, as a line over time, as figures, and among its peers. */
export function RankDetail({ series }: { readonly series: RankSeries }) {
  const messages = useMessages()
  const { ranks: words, common } = messages
  const { leagues } = useView()
  const notes = useNotes(series.measures?.targetId ?? NO_TARGET) ?? NO_NOTES
  const history = useMemo(() => rankHistory(series, notes, leagues.values()), [series, notes, leagues])
  const content = useMemo(() => rankContent(series, history, messages), [series, history, messages])
  const previous = history.at(-2)
  const points = history.map(({ on, rank }) => `${common.day(on)} ${words.position(rank.position, rank.of)}`)
  return (
    <>
      <h2>
        {series.name}
        {series.measures && (
          <a className="rank-open" href={hrefOfFilter({ ledger: 'all', open: series.measures.targetId })}>
            {words.openTarget}
          </a>
        )}
      </h2>
      <p>
        {words.sentence(series.scope, words.bases[series.basis], series.now.position, series.now.of)}{' '}
        <RankMoveMark move={series.move} />
        {previous && (
          <span className="ranks-muted"> {words.since(common.day(previous.on), previous.rank.position)}</span>
        )}
      </p>
      {content && (
        <section aria-label={words.chart}>
          <LineChart label={words.chartLabel(series.name, points)} unit={words.chart} content={content} />
        </section>
      )}
      <History history={history} />
      <LeagueView key={series.key} series={series} />
    </>
  )
}

function History({ history }: { readonly history: readonly DatedRank[] }) {
  const { ranks: words, common } = useMessages()
  const rows = history.map(({ on, rank }, index) => {
    const before = history[index - 1]
    return { on, rank, move: before ? rankMove(before.rank.position, rank.position) : null }
  })
  return (
    <table className="plain-table" aria-label={words.chart}>
      <TableHead
        columns={[...texts(words.history.on), ...figures(words.history.position), ...texts(words.history.move)]}
      />
      <tbody>
        {rows.toReversed().map(({ on, rank, move }) => (
          <tr key={on}>
            <th scope="row" className="is-text">
              {common.day(on)}
            </th>
            <td>{words.position(rank.position, rank.of)}</td>
            <td className="is-text">
              <RankMoveMark move={move} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
