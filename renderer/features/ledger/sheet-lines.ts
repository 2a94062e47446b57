import type { SheetLine } from '@shared/reports/ledger-sheet'
import type { LedgerRow } from '../../ui/ledger-row'
import type { LedgerLine } from './group-line'

/** The lines of the table for a sheet, with what is folded in its place: paper has no folds. */
export function sheetLines(
  lines: readonly LedgerLine[],
  all: readonly LedgerRow[],
  headOf: (name: string, count: number) => string,
): readonly SheetLine[] {
  const isGrouped = lines.some(({ isBanner }) => isBanner)
  const places = new Map(all.map(({ id }, place) => [id, place]))
  const lineOf = ({ target, depth, hasChildren, tone }: LedgerRow): SheetLine => ({
    target,
    depth: isGrouped ? 0 : depth,
    childCount: hasChildren ? 1 : 0,
    ...(tone === 'muted' && { isPlaceOnly: true }),
  })
  return lines.flatMap((line): readonly SheetLine[] => {
    if (line.isBanner) {
      const head = { head: headOf(line.name, line.rows.length) }
      return line.isExpanded ? [head] : [head, ...line.rows.map(lineOf)]
    }
    const isFolded = !isGrouped && line.hasChildren && !line.isExpanded
    return [line, ...(isFolded ? (foundIn(line) ?? below(line, all, places)) : [])].map(lineOf)
  })
}

/** What a filter found inside a folded branch, and inside those folded in it; null without a filter. */
function foundIn({ folded }: LedgerRow): readonly LedgerRow[] | null {
  return folded?.flatMap((row) => [row, ...(foundIn(row) ?? [])]) ?? null
}

function below(row: LedgerRow, all: readonly LedgerRow[], places: ReadonlyMap<string, number>): readonly LedgerRow[] {
  const from = (places.get(row.id) ?? all.length) + 1
  const end = all.findIndex(({ depth }, place) => place >= from && depth <= row.depth)
  return all.slice(from, end < 0 ? all.length : end)
}
