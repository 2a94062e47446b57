import type { LedgerId } from '@shared/domain/ids'
import { countRanks, rankSeries, type RankSeries } from '@shared/domain/rank-series'
import { useMemo } from 'react'
import type { BeginCount } from './counter'
import { useCount } from './use-count'
import { useView } from './use-store'

const beginRanks: BeginCount<readonly RankSeries[]> = () => countRanks()

/**
 * Series of positions, falls first: all that ledgers and league tables hold, or those of one ledger's targets. Null until it
 * is asked for, and while a large ledger is looked through.
 */
export function useRankSeries(ledger: LedgerId | 'all', isAsked = true): readonly RankSeries[] | null {
  const view = useView()
  const measured = useCount('ranks', isAsked ? beginRanks : null)
  return useMemo(() => {
    if (measured === null) return null
    const all = rankSeries(measured, view.leagues.values(), view.targets)
    if (ledger === 'all') return all
    return all.filter(({ measures }) => measures && view.targets.get(measures.targetId)?.ledgerIds.includes(ledger))
  }, [measured, view, ledger])
}
