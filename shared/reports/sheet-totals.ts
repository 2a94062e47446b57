import { dividedBy, rounded, sum as sumOf, times, type Decimal } from '../domain/decimal'
import type { TargetId } from '../domain/ids'
import { LIGHTS_BY_WEIGHT } from '../domain/light'
import type { Light } from '../domain/light-rules'
import { extraAddend, withoutParts, type Addend } from '../domain/summable'
import { figureCell, textCell } from '../domain/written-cell'
import { RECORD_COLUMNS } from './ledger-sheet'
import { LIGHT_SHAPES } from './printed-light'
import { cellAt, quotedText, rangesOf } from './sheet-formula'
import { sheetCellText, type LedgerSheet, type SheetCell, type SheetRow } from './sheet-model'

const HUNDRED = '100' as Decimal

interface Summed {
  readonly lines: readonly number[]
  readonly sum: Decimal
}

/** What a cell adds to the sum of its column; `never` where the sum would mislead. */
function addendIn(row: SheetRow, column: number, key: string | undefined): Addend {
  const cell = row.cells[column]
  const isOfMetric = key === 'goal' || key === 'actual'
  const addend = isOfMetric ? (row.addends?.[key] ?? null) : extraAddend(cell ? sheetCellText(cell) : '')
  if (addend === null || addend === 'never') return addend
  // What the cell says is added, so that figures and formulas come to the same.
  return cell?.kind === 'figure' ? { ...addend, value: cell.value } : 'never'
}

const knownLinks = new WeakMap<readonly SheetRow[], ReadonlyMap<TargetId, TargetId>>()

/** Who stands under whom, in whichever group. */
function linksIn(rows: readonly SheetRow[]): ReadonlyMap<TargetId, TargetId> {
  const known = knownLinks.get(rows)
  if (known) return known
  const links = new Map(rows.flatMap(({ id, under }) => (id && under ? [[id, under] as const] : [])))
  knownLinks.set(rows, links)
  return links
}

/**
 * The sum of a column over these lines. Null where it would mislead: figures of different units, shares, or lines that say
 * something else than a figure. What stands below another figure among them is part of that one.
 */
function summed({ columns, rows }: LedgerSheet, column: number, lines: readonly number[]): Summed | null {
  const look = columns[column]
  if (!look?.isSummable) return null
  const figures = new Map<TargetId, { readonly line: number; readonly value: Decimal }>()
  let unit: string | null = null
  for (const line of lines) {
    const row = rows[line]
    const addend = row ? addendIn(row, column, look.key) : null
    if (addend === null || row?.id === undefined) continue
    if (addend === 'never' || (unit !== null && addend.unit !== unit)) return null
    unit = addend.unit
    figures.set(row.id, { line, value: addend.value })
  }
  if (figures.size === 0) return null
  const under = linksIn(rows)
  const added = withoutParts(figures, (id) => under.get(id))
  return { lines: added.map(({ line }) => line), sum: sumOf(added.map(({ value }) => value)) }
}

function sumCell(column: number, { lines, sum }: Summed, isLive: boolean): SheetCell {
  const ranges = isLive ? rangesOf(column, lines) : null
  const shown = figureCell(sum)
  return ranges === null || shown.kind !== 'figure'
    ? shown
    : { kind: 'reckoned', formula: `SUM(${ranges.join(',')})`, shown }
}

/** Completion of sums is the sums' own share, never a mean of shares; only where both stand for the same lines. */
function shareCell(sheet: LedgerSheet, line: number, lines: readonly number[], isLive: boolean): SheetCell {
  const at = (key: string) => sheet.columns.findIndex((column) => column.key === key)
  const [goalAt, actualAt] = [at('goal'), at('actual')]
  const [goal, actual] = [summed(sheet, goalAt, lines), summed(sheet, actualAt, lines)]
  const share = goal && actual && goal.lines.join() === actual.lines.join() ? dividedBy(actual.sum, goal.sum) : null
  if (share === null) return textCell('')
  const shown = { kind: 'percent', value: rounded(times(share, HUNDRED), 2) } as const
  const formula = `IF(${cellAt(goalAt, line)}=0,"",${cellAt(actualAt, line)}/${cellAt(goalAt, line)})`
  return isLive ? { kind: 'reckoned', formula, shown } : shown
}

/** How many of each light, in the words that stand in the column: ■2 ▲1 ●9. */
function lightsCell(sheet: LedgerSheet, column: number, lines: readonly number[], isLive: boolean): SheetCell {
  const counts = new Map<Light, number>()
  for (const line of lines) {
    const cell = sheet.rows[line]?.cells[column]
    const isCounted = cell?.kind === 'light' && cell.text.startsWith(`${LIGHT_SHAPES[cell.light]} `)
    if (isCounted) counts.set(cell.light, (counts.get(cell.light) ?? 0) + 1)
  }
  const shown = textCell(
    LIGHTS_BY_WEIGHT.filter((light) => counts.has(light))
      .map((light) => `${LIGHT_SHAPES[light]}${counts.get(light)}`)
      .join(' '),
  )
  // A formula names every light, so that one that comes later is counted too; a range alone can be counted.
  const ranges = isLive ? rangesOf(column, lines) : null
  if (ranges?.length !== 1) return shown
  const part = (light: Light) => {
    const count = `COUNTIF(${ranges[0]},${quotedText(`${LIGHT_SHAPES[light]} *`)})`
    return `IF(${count}=0,"",${quotedText(LIGHT_SHAPES[light])}&${count}&" ")`
  }
  return { kind: 'reckoned', formula: `TRIM(${LIGHTS_BY_WEIGHT.map(part).join('&')})`, shown }
}

/** The line itself stands at `line`; it sums `lines`. */
function totalRow(
  sheet: LedgerSheet,
  row: SheetRow,
  line: number,
  lines: readonly number[],
  isLive: boolean,
): SheetRow {
  const lightAt = sheet.columns.findIndex(({ key }) => key === 'light')
  // The head of a group needs room for its name: what would stand between it and the titles joins it.
  const isLightInHead = row.sums === 'group' && lightAt >= 0 && lightAt < sheet.titleColumn
  const cells = row.cells.map((cell, column): SheetCell => {
    const key = sheet.columns[column]?.key
    if (column === RECORD_COLUMNS && isLightInHead && cell.kind === 'text') {
      const lights = lightsCell(sheet, lightAt, lines, false)
      return textCell(`${cell.text}　${lights.kind === 'text' ? lights.text : ''}`.trim())
    }
    if (column <= RECORD_COLUMNS || (row.sums === 'group' && column <= sheet.titleColumn)) return cell
    if (key === 'light') return lightsCell(sheet, column, lines, isLive)
    if (key === 'completion') return shareCell(sheet, line, lines, isLive)
    const found = summed(sheet, column, lines)
    return found === null ? cell : sumCell(column, found, isLive)
  })
  return { ...row, cells }
}

/**
 * The sheet with subtotals in the heads of its groups and a line of totals at its end; live ones are formulas, which
 * follow what is typed later.
 */
export function withTotals(sheet: LedgerSheet, isLive: boolean): LedgerSheet {
  const targets = sheet.rows.flatMap(({ sums, isPlaceOnly }, line) =>
    sums === undefined && !isPlaceOnly ? [line] : [],
  )
  if (targets.length === 0) return sheet
  const counted = targets.filter((line) => sheet.rows[line]?.isHeading !== true).length
  const rows = sheet.rows.map((row, line) => {
    if (row.sums === undefined) return row
    const next = sheet.rows.findIndex(({ sums }, place) => place > line && sums !== undefined)
    const end = next < 0 ? sheet.rows.length : next
    return totalRow(
      sheet,
      row,
      line,
      targets.filter((place) => place > line && place < end),
      isLive,
    )
  })
  const words = sheet.columns.map((_, column) =>
    textCell(column === RECORD_COLUMNS ? '合计' : column === sheet.titleColumn ? `共 ${counted} 项` : ''),
  )
  const end: SheetRow = { depth: 0, hasChildren: false, sums: 'all', cells: words }
  return { ...sheet, rows: [...rows, totalRow(sheet, end, sheet.rows.length, targets, isLive)] }
}
