import { RankBasis } from '@shared/domain/metric'
import { rankMove } from '@shared/domain/rank-move'
import { Checkbox, Input, Select } from 'antd'
import { useMemo } from 'react'
import { useView } from '../../db/use-store'
import { useMessages } from '../../ui/messages/use-messages'
import {
  knownOf,
  leaguesIn,
  metricKey,
  rankedMetrics,
  type FileDraft,
  type IndicatorDraft,
  type RankedMetric,
} from './league-draft'
import { RankMoveMark } from '../../ui/rank-move-mark'
import { figures, texts } from '../../ui/head-columns'
import { TableHead } from '../../ui/table-head'

interface LeagueIndicatorsProps {
  readonly draft: FileDraft
  readonly onChange: (draft: FileDraft) => void
}

/** The file's indicators, one in a line: whether it is taken, under which name, and which target it is recorded for. */
export function LeagueIndicators({ draft, onChange }: LeagueIndicatorsProps) {
  const { ranks: words } = useMessages()
  const view = useView()
  const metrics = useMemo(() => rankedMetrics(view), [view])
  const { importColumns: columns } = words
  const change = (index: number, patch: Partial<IndicatorDraft>) =>
    onChange({
      ...draft,
      indicators: draft.indicators.map((one, at) => (at === index ? { ...one, ...patch } : one)),
    })
  return (
    <table className="plain-table" aria-label={words.importTitle}>
      <TableHead
        columns={[
          ...figures(columns.take),
          ...texts(columns.indicator, columns.basis, columns.unit),
          ...figures(columns.places, columns.position),
          ...texts(columns.before, columns.measures),
        ]}
      />
      <tbody>
        {draft.indicators.map((one, index) => (
          <IndicatorRow
            // oxlint-disable-next-line react/no-array-index-key -- the lines of a file neither move nor go
            key={index}
            draft={draft}
            one={one}
            metrics={metrics}
            onChange={(patch) => change(index, patch)}
          />
        ))}
      </tbody>
    </table>
  )
}

interface IndicatorRowProps {
  readonly draft: FileDraft
  readonly one: IndicatorDraft
  readonly metrics: readonly RankedMetric[]
  readonly onChange: (patch: Partial<IndicatorDraft>) => void
}

function IndicatorRow({ draft, one, metrics, onChange }: IndicatorRowProps) {
  const { ranks: words, common } = useMessages()
  const { leagues } = useView()
  const own = one.places.find(({ name }) => name === draft.own) ?? null
  const [league] = leaguesIn({ ...draft, indicators: [{ ...one, isTaken: true }] })
  const known = league ? knownOf(league, leagues.values()) : null
  return (
    <tr>
      <td>
        <Checkbox
          aria-label={`${words.importColumns.take} ${one.indicator}`}
          checked={one.isTaken}
          disabled={one.places.length === 0}
          onChange={({ target }) => onChange({ isTaken: target.checked })}
        />
      </td>
      <td className="is-text">
        <Input
          size="small"
          aria-label={words.importColumns.indicator}
          maxLength={200}
          value={one.indicator}
          onChange={({ target }) => onChange({ indicator: target.value })}
        />
      </td>
      <td className="is-text">
        <Select
          size="small"
          style={{ width: 88 }}
          aria-label={words.importColumns.basis}
          value={one.basis}
          options={RankBasis.options.map((basis) => ({ value: basis, label: words.bases[basis] }))}
          onChange={(basis) => onChange({ basis })}
        />
      </td>
      <td className="is-text">{one.unit || common.missing}</td>
      <td>{one.places.length}</td>
      <td>{own ? words.position(own.position, one.size) : common.missing}</td>
      <td className="is-text">
        {own && known?.before != null && <RankMoveMark move={rankMove(known.before, own.position)} />}{' '}
        {known?.isReplacing && <span className="ranks-muted">{words.replaces}</span>}
      </td>
      <td className="is-text">
        <Select
          size="small"
          showSearch
          optionFilterProp="label"
          aria-label={words.importColumns.measures}
          disabled={own === null}
          value={own === null ? '' : metricKey(one.measures)}
          options={[
            { value: '', label: words.notRecorded },
            ...metrics.map((metric) => ({ value: metricKey(metric), label: metric.label })),
          ]}
          onChange={(key) => {
            const found = metrics.find((metric) => metricKey(metric) === key)
            onChange({ measures: found ? { targetId: found.targetId, metricId: found.metricId } : null })
          }}
        />
      </td>
    </tr>
  )
}
