import type { Column } from '@shared/domain/ledger-kind'
import type { LedgerId } from '@shared/domain/ids'
import { useEffect } from 'react'
import { shownTable } from '../../ui/export-request'
import type { LedgerRow } from '../../ui/ledger-row'
import { useMessages } from '../../ui/messages/use-messages'
import type { LedgerLine } from './group-line'
import { sheetLines } from './sheet-lines'

interface ToldTable {
  readonly ledgerId: LedgerId | 'all'
  readonly columns: readonly Column[]
  readonly lines: readonly LedgerLine[]
  readonly groupTitle: string
  /** Every row of the ledger in its order. */
  readonly all: readonly LedgerRow[]
}

/** Tells whoever exports what the table shows, as long as it does. */
export function useTellTable({ ledgerId, columns, lines, groupTitle, all }: ToldTable): void {
  const { table: words } = useMessages()
  useEffect(() => {
    if (ledgerId === 'all') return undefined
    const headOf = (name: string, count: number) => words.groupHead(name || words.withoutAny(groupTitle), count)
    shownTable.set({ ledgerId, columns, lines: () => sheetLines(lines, all, headOf) })
    return () => shownTable.set(null)
  }, [ledgerId, columns, lines, groupTitle, all, words])
}
