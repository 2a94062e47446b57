import { cellText } from '@shared/domain/cell-text'
import type { Ledger } from '@shared/domain/ledger'
import type { Column } from '@shared/domain/ledger-kind'
import { useMemo } from 'react'
import type { LedgerLine } from './group-line'
import { LEDGER_KEY } from './ledger-columns'
import { ledgerNames } from './use-column-filters'

/** The text of a cell by row, stable while columns stay. */
export function useCellTexts(columns: readonly Column[], ledgers: ReadonlyMap<string, Ledger>) {
  return useMemo(() => {
    const byKey = new Map<string, Column>(columns.map((column) => [column.key, column]))
    return (row: LedgerLine, key: string) => {
      if (row.isBanner) return ''
      if (key === 'ordinal') return String(row.number)
      if (key === LEDGER_KEY) return ledgerNames(row, ledgers)
      const column = byKey.get(key)
      return column ? cellText(column, row.target, row.summary, row.standing) : ''
    }
  }, [columns, ledgers])
}
