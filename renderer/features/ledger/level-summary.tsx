import { percentOf } from '@shared/domain/explain-light'
import { levelCounts } from '@shared/domain/level-counts'
import { useMemo } from 'react'
import type { LedgerRow } from '../../ui/ledger-row'
import { useMessages } from '../../ui/messages/use-messages'

/** 任务 12，办结 5（41.7%）；措施 20，办结 9（45.0%）: only where a ledger has more than one level, since they never add up. */
export function LevelSummary({ rows }: { readonly rows: readonly LedgerRow[] }) {
  const { ledger: words } = useMessages()
  const counts = useMemo(
    () => levelCounts(rows.flatMap(({ isHeading, target }) => (isHeading ? [] : [target]))),
    [rows],
  )
  if (counts.length < 2) return null
  const parts = counts.map(({ level, total, done, rate }) =>
    words.levelCount(words.levels[level], total, done, percentOf(rate)),
  )
  return (
    <span className="ledger-levels" title={words.levelsHint}>
      {parts.join(words.levelsBreak)}
    </span>
  )
}
