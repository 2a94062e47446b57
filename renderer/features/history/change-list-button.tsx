import { addDays, chineseDay, type IsoDate } from '@shared/domain/day'
import { Button } from 'antd'
import { useMemo } from 'react'
import type { History } from '../../db/history/history'
import type { CommandEntry } from '../../db/history/history-types'
import { inBackground } from '../../db/in-background'
import { useMessages } from '../../ui/messages/use-messages'
import { LogGate, useTelling } from './log-gate'
import { filterTrail, NO_FILTER } from './trail-filter'
import { useChangeList } from './use-change-list'

interface ChangeListButtonProps {
  /** What was recorded after this day, until the other and on it. */
  readonly from: IsoDate
  readonly to: IsoDate
}

/** Writes down what was changed between two days. */
export function ChangeListButton(days: ChangeListButtonProps) {
  return <LogGate>{(history, entries) => <Ready {...days} history={history} entries={entries} />}</LogGate>
}

interface ReadyProps extends ChangeListButtonProps {
  readonly history: History
  readonly entries: readonly CommandEntry[]
}

function Ready({ from, to, history, entries }: ReadyProps) {
  const { export: words } = useMessages()
  const exporting = useChangeList(history, useTelling(history))
  const first = addDays(from, 1)
  const within = useMemo(
    () => filterTrail(entries, { ...NO_FILTER, from: first, to }, { titleOf: () => '', alsoTouching: new Set() }),
    [entries, first, to],
  )
  return (
    <Button
      size="small"
      disabled={within.length === 0}
      onClick={() => inBackground(exporting(within, `${chineseDay(first)}至${chineseDay(to)}`))}
    >
      {words.changes}
    </Button>
  )
}
