import type { IsoDate } from '@shared/domain/day'
import type { Target } from '@shared/domain/target'
import { useMemo } from 'react'
import { useToday, useView } from '../../db/use-store'
import type { LedgerRow } from '../../ui/ledger-row'
import { barOf, diamondsOf, type Bar } from './bar'
import { spanOf, withRoomToMove, type TimeSpan } from './time-span'

export interface Bars {
  /** By row; a row without a resolved deadline has none. */
  readonly byRow: ReadonlyMap<string, Bar>
  /** What the screen shows: with room to move the last deadlines to. */
  readonly span: TimeSpan
  /** What a sheet of paper shows. */
  readonly paperSpan: TimeSpan
  readonly today: IsoDate
}

/** The bars of the rows and the time that shows them all. A start of years ago is cut rather than making all others short. */
export function useBars(rows: readonly LedgerRow[]): Bars {
  const { ledgers, settings } = useView()
  const today = useToday()
  return useMemo(() => {
    const yearOf = (target: Target) => ledgers.get(target.ledgerIds[0] ?? '')?.year ?? settings.ledgerYear
    const byRow = new Map<string, Bar>()
    const deadlines: IsoDate[] = []
    const others: IsoDate[] = []
    for (const { id, target, standing } of rows) {
      const bar = barOf(target, standing, yearOf(target), today)
      if (bar) {
        byRow.set(id, bar)
        deadlines.push(bar.to)
        if (bar.tail?.kind === 'late') others.push(bar.tail.to)
      }
      for (const { on } of diamondsOf(target, today)) others.push(on)
    }
    const year = rows[0] ? yearOf(rows[0].target) : settings.ledgerYear
    const paperSpan = spanOf([...deadlines, ...others], year, today)
    return { byRow, paperSpan, span: withRoomToMove(paperSpan, deadlines), today }
  }, [rows, ledgers, settings.ledgerYear, today])
}
