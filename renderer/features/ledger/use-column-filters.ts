import type { Ledger } from '@shared/domain/ledger'
import type { Column } from '@shared/domain/ledger-kind'
import { useMemo, useState } from 'react'
import { usePreference } from '../../db/use-preference'
import { useToday } from '../../db/use-store'
import { rowLightWord } from '../../ui/light-cell'
import type { LedgerRow } from '../../ui/ledger-row'
import { useMessages } from '../../ui/messages/use-messages'
import { ColumnFilters, columnsRule, UNFILTERED, withColumnFilter, type ColumnFilter } from './column-filter'
import { LEDGER_KEY } from './ledger-columns'
import { shownColumn, namedColumn, type ShownColumn } from './shown-column'

/** A kind's columns as filters and groups see them; among all ledgers also the ledger's name. */
export function useShownColumns(
  columns: readonly Column[],
  ledgers: ReadonlyMap<string, Ledger>,
  isAllLedgers: boolean,
): readonly ShownColumn[] {
  const messages = useMessages()
  const named = isAllLedgers ? ledgers : null
  return useMemo(() => {
    const words = { lightOf: (row: LedgerRow) => rowLightWord(row, messages) }
    const shown = columns.filter(({ key }) => key !== 'ordinal').map((column) => shownColumn(column, words))
    if (named === null) return shown
    return [...shown, namedColumn(LEDGER_KEY, messages.ledger.ledgerColumn, (row) => ledgerNames(row, named))]
  }, [columns, named, messages])
}

/** The ledgers that a target stands in, by name. */
export function ledgerNames({ target }: LedgerRow, ledgers: ReadonlyMap<string, Ledger>): string {
  return target.ledgerIds.map((id) => ledgers.get(id)?.name ?? '').join('、')
}

/**
 * The filters of single columns, kept for this ledger. Who comes by a link that asks for certain rows, from a figure of
 * the dashboard for one, sees exactly those: what was kept rests until columns are filtered anew, or the ledger is
 * opened without a wish.
 */
export function useColumnFilters(ledgerId: string, columns: readonly ShownColumn[], isAskedFor: boolean) {
  const today = useToday()
  const [asKept, keepThem] = usePreference<ColumnFilters>(`ledger-filters ${ledgerId}`, ColumnFilters, UNFILTERED)
  const [isResting, setResting] = useState(isAskedFor)
  const kept = isResting ? UNFILTERED : asKept
  const keep = (filters: ColumnFilters) => {
    setResting(false)
    keepThem(filters)
  }
  const passes = useMemo(() => columnsRule(kept, columns, today), [kept, columns, today])
  const active = useMemo(
    () => new Set(columns.flatMap(({ key }) => (kept[key] === undefined ? [] : [key]))),
    [kept, columns],
  )
  return {
    filters: kept,
    keep,
    /** The columns that hide rows. */
    active,
    /** Null while no column is filtered. */
    passes,
    set: (key: string, filter: ColumnFilter | null) => keep(withColumnFilter(kept, columns, key, filter)),
    clear: () => keep(UNFILTERED),
    /** The rule of all columns but this one: what its own list is offered from. */
    others: (key: string) => columnsRule(kept, columns, today, key),
  }
}
