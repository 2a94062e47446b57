import { percentOf } from '@shared/domain/explain-light'
import { levelCounts } from '@shared/domain/level-counts'
import { isCompleted, type TargetLevel } from '@shared/domain/target'
import { useMemo } from 'react'
import type { LedgerRow } from '../../ui/ledger-row'
import { useMessages } from '../../ui/messages/use-messages'
import { useKeyCounts } from './key-counts'

const keyFor = (level: TargetLevel, isDone: boolean) => (isDone ? `${level} done` : level)
const keyOf = ({ isHeading, target }: LedgerRow) => (isHeading ? null : keyFor(target.level, isCompleted(target)))

/** 任务 12，办结 5（41.7%）；措施 20，办结 9（45.0%）: only where a ledger has more than one level, since they never add up. */
export function LevelSummary({ rows }: { readonly rows: readonly LedgerRow[] }) {
  const { ledger: words } = useMessages()
  const { counts } = useKeyCounts(rows, keyOf)
  const levels = useMemo(() => levelCounts((level, isDone) => counts.get(keyFor(level, isDone)) ?? 0), [counts])
  if (levels.length < 2) return null
  const parts = levels.map(({ level, total, done, rate }) =>
    words.levelCount(words.levels[level], total, done, percentOf(rate)),
  )
  return (
    <span className="ledger-levels" title={words.levelsHint}>
      {parts.join(words.levelsBreak)}
    </span>
  )
}
