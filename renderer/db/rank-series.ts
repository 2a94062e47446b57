import type { LedgerId } from '@shared/domain/ids'
import { rankSeries, type RankSeries } from '@shared/domain/rank-series'
import { useMemo } from 'react'
import { useView } from './use-store'

/** Series of positions, falls first: all that ledgers and league tables hold, or those of one ledger's targets. */
export function useRankSeries(ledger: LedgerId | 'all'): readonly RankSeries[] {
  const view = useView()
  return useMemo(() => {
    const all = rankSeries(view.targets, view.summaries, view.leagues.values())
    if (ledger === 'all') return all
    return all.filter(({ measures }) => measures && view.targets.get(measures.targetId)?.ledgerIds.includes(ledger))
  }, [view, ledger])
}
