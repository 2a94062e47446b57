import type { StandingTarget } from '../domain/standing'
import { isHead, ledgerSheet, type LedgerSheetBasis, type SheetLine } from './ledger-sheet'
import type { BookLook, LedgerSheet, SheetBook } from './sheet-model'
import { freeSheetName } from './sheet-name'
import { withTotals } from './sheet-totals'
import { summarySheet, unitOf } from './summary-sheet'

/** One sheet as the rows stand, one with a head above each unit's rows, or a sheet for each unit. */
export type Arrangement = 'one' | 'grouped' | 'by-unit'

export interface BookWish {
  readonly arrangement: Arrangement
  readonly hasSummaries: boolean
  readonly hasTotals: boolean
  /** Totals are formulas, which follow what is typed later. */
  readonly isLive: boolean
  readonly look: BookLook
}

const NOBODY = '未明确牵头单位'

/** The targets among the lines with where they stand; those that only group others or keep a place are left out. */
export function countedAmong(basis: LedgerSheetBasis, isCounted: (row: StandingTarget) => boolean) {
  return basis.rows.flatMap((line) => {
    if (isHead(line) || line.isPlaceOnly) return []
    const standing = basis.standings(line.target.id)
    if (standing === null) return []
    const row = { target: line.target, standing }
    return isCounted(row) ? [row] : []
  })
}

/** The lines of each lead unit without their tree, units by pinyin and those without one last. */
export function linesByUnit(counted: readonly StandingTarget[]): readonly (readonly [string, readonly SheetLine[]])[] {
  const groups = new Map<string, SheetLine[]>()
  for (const row of counted) {
    const unit = unitOf(row)
    const line = { target: row.target, depth: 0, childCount: 0 }
    const known = groups.get(unit)
    if (known) known.push(line)
    else groups.set(unit, [line])
  }
  const { compare } = new Intl.Collator('zh-CN-u-co-pinyin')
  return [...groups].toSorted(([a], [b]) => Number(a === '') - Number(b === '') || compare(a, b))
}

function sheetsOf(
  basis: LedgerSheetBasis,
  counted: readonly StandingTarget[],
  arrangement: Arrangement,
): readonly LedgerSheet[] {
  if (arrangement === 'one') return [ledgerSheet(basis)]
  const groups = linesByUnit(counted)
  if (arrangement === 'grouped') {
    const rows = groups.flatMap(([unit, lines]) => [{ head: `${unit || NOBODY}（${lines.length} 项）` }, ...lines])
    return [ledgerSheet({ ...basis, rows })]
  }
  const taken = new Set<string>()
  return groups.map(([unit, rows]) => {
    const name = freeSheetName(unit || NOBODY, taken)
    const sheet = ledgerSheet({ ...basis, rows, name, scope: unit || NOBODY })
    return { ...sheet, meta: { ...sheet.meta, unit } }
  })
}

/** The sheets of an export: the ledger's own as they were wished for, then the summaries. */
export function ledgerBook(
  basis: LedgerSheetBasis,
  isCounted: (row: StandingTarget) => boolean,
  wish: BookWish,
): SheetBook {
  const counted = countedAmong(basis, isCounted)
  const bare = counted.length === 0 ? [ledgerSheet(basis)] : sheetsOf(basis, counted, wish.arrangement)
  const sheets = wish.hasTotals ? bare.map((sheet) => withTotals(sheet, wish.isLive)) : bare
  const [first] = sheets
  if (!wish.hasSummaries || !first || counted.length === 0) return { sheets, look: wish.look }
  const summaries = (['unit', 'leader'] as const)
    .filter((by) => by === 'unit' || counted.some(({ target }) => target.leadLeader !== ''))
    .map((by) =>
      summarySheet({
        by,
        title: first.title,
        issuerLine: first.issuerLine,
        on: basis.on,
        targets: counted,
        counted: wish.isLive ? sheets : [],
      }),
    )
  return { sheets: [...sheets, ...summaries], look: wish.look }
}
