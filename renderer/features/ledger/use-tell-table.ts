import type { Column } from '@shared/domain/ledger-kind'
import type { LedgerId } from '@shared/domain/ids'
import type { SheetLine } from '@shared/reports/ledger-sheet'
import { useEffect } from 'react'
import { shownTable } from '../../ui/export-request'
import type { LedgerRow } from '../../ui/ledger-row'
import { useMessages } from '../../ui/messages/use-messages'
import type { LedgerLine } from './group-line'

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
    const none = words.withoutAny(groupTitle)
    shownTable.set({ ledgerId, columns, lines: () => sheetLines(lines, all, none) })
    return () => shownTable.set(null)
  }, [ledgerId, columns, lines, groupTitle, all, words])
}

/** The lines with what is folded in its place: paper has no folds. */
function sheetLines(lines: readonly LedgerLine[], all: readonly LedgerRow[], none: string): readonly SheetLine[] {
  const isGrouped = lines.some(({ isBanner }) => isBanner)
  const places = new Map(all.map(({ id }, place) => [id, place]))
  const lineOf = ({ target, depth, hasChildren }: LedgerRow): SheetLine => ({
    target,
    depth: isGrouped ? 0 : depth,
    childCount: hasChildren ? 1 : 0,
  })
  return lines.flatMap((line): readonly SheetLine[] => {
    if (line.isBanner) {
      const head = { head: `${line.name || none}（${line.rows.length} 项）` }
      return line.isExpanded ? [head] : [head, ...line.rows.map(lineOf)]
    }
    const isFolded = !isGrouped && line.hasChildren && !line.isExpanded
    return [lineOf(line), ...(isFolded ? below(line, all, places).map(lineOf) : [])]
  })
}

function below(row: LedgerRow, all: readonly LedgerRow[], places: ReadonlyMap<string, number>): readonly LedgerRow[] {
  const from = (places.get(row.id) ?? all.length) + 1
  const end = all.findIndex(({ depth }, place) => place >= from && depth <= row.depth)
  return all.slice(from, end < 0 ? all.length : end)
}
