import { rankSeries, type RankSeries } from '@shared/domain/rank-series'
import { useMemo } from 'react'
import { useView } from './use-store'

/** Every series of positions that the ledgers and the league tables hold; falls first. */
export function useRankSeries(): readonly RankSeries[] {
  const view = useView()
  return useMemo(() => rankSeries(view.targets, view.summaries, view.leagues.values()), [view])
}
