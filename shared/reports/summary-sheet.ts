import { chineseDay, type IsoDate } from '../domain/day'
import { rounded, times, dividedBy, type Decimal } from '../domain/decimal'
import { LIGHTS_BY_WEIGHT } from '../domain/light'
import type { Light } from '../domain/light-rules'
import type { StandingTarget } from '../domain/standing'
import { isCompleted } from '../domain/target'
import { figureCell, textCell, type WrittenCell } from '../domain/written-cell'
import { columnLetters } from '../domain/column-letters'
import { LIGHT_SHAPES } from './printed-light'
import { cellAt, quotedText, sheetPrefix } from './sheet-formula'
import { SHEET_FIRST_ROW, type LedgerSheet, type SheetCell, type SheetColumn, type SheetRow } from './sheet-model'

/** By whom the targets are counted. */
export type SummaryBy = 'unit' | 'leader'

const NOBODY: Readonly<Record<SummaryBy, string>> = { unit: '未明确牵头单位', leader: '未明确牵头领导' }
const TITLES: Readonly<Record<SummaryBy, string>> = { unit: '按牵头单位汇总', leader: '按牵头领导汇总' }
const HEADERS: Readonly<Record<SummaryBy, string>> = { unit: '牵头单位', leader: '牵头领导' }
const LIGHT_WORDS: Readonly<Record<Light, string>> = {
  red: '红灯',
  yellow: '黄灯',
  blue: '蓝灯',
  white: '白灯',
  green: '绿灯',
  grey: '办结等',
}
const HUNDRED = '100' as Decimal

export interface SummaryBasis {
  readonly by: SummaryBy
  readonly title: string
  readonly issuerLine: string
  readonly on: IsoDate
  /** The targets that the sheets show, without those that only group others. */
  readonly targets: readonly StandingTarget[]
  /** The sheets that count themselves in formulas; none writes bare figures. */
  readonly counted: readonly LedgerSheet[]
}

interface Counted {
  readonly name: string
  readonly total: number
  readonly lights: Readonly<Record<Light, number>>
  readonly overdue: number
  readonly completed: number
}

export function unitOf({ target }: StandingTarget): string {
  return target.leadUnits[0] ?? ''
}

function countedBy(by: SummaryBy, targets: readonly StandingTarget[]): readonly Counted[] {
  const groups = new Map<string, StandingTarget[]>()
  for (const row of targets) {
    const name = by === 'unit' ? unitOf(row) : row.target.leadLeader
    const known = groups.get(name)
    if (known) known.push(row)
    else groups.set(name, [row])
  }
  const collator = new Intl.Collator('zh-CN-u-co-pinyin')
  return [...groups]
    .map(([name, rows]) => counts(name, rows))
    .toSorted((a, b) => Number(a.name === '') - Number(b.name === '') || collator.compare(a.name, b.name))
}

function counts(name: string, rows: readonly StandingTarget[]): Counted {
  const of = (is: (row: StandingTarget) => boolean) => rows.filter(is).length
  const lights = Object.fromEntries(
    LIGHTS_BY_WEIGHT.map((light) => [light, of(({ standing }) => standing.light === light)]),
  ) as Record<Light, number>
  return {
    name,
    total: rows.length,
    lights,
    overdue: of(({ standing }) => standing.isOverdue),
    completed: of(({ target }) => isCompleted(target)),
  }
}

const number = (value: number): WrittenCell => figureCell(String(value) as Decimal)

/** What a count of a name's lights is as a formula; null where no formula says the same. */
type CountFormula = (name: string, pattern: string, value: number) => string | null

/** Marks of patterns in a name would find other names too; such a name is counted here. */
const PATTERN_MARKS = /[*?~]/

function range(sheet: LedgerSheet, at: number): string {
  const letters = columnLetters(at)
  const last = SHEET_FIRST_ROW + sheet.rows.length - 1
  return `${sheetPrefix(sheet.name)}$${letters}$${SHEET_FIRST_ROW}:$${letters}$${last}`
}

/** A unit that leads is the first of those named; a leader stands alone. */
function countFormula({ by, counted }: SummaryBasis): CountFormula {
  const [only] = counted
  if (only === undefined) return () => null
  const key = by === 'unit' ? 'leadUnits' : 'leadLeader'
  const column = (of: string) => only.columns.findIndex((one) => one.key === of)
  const [nameAt, lightAt] = [column(key), column('light')]
  const ownSheet = (name: string) => (by === 'unit' ? counted.find((sheet) => sheet.meta['unit'] === name) : undefined)
  return (name, pattern, value) => {
    if (lightAt < 0) return null
    const own = ownSheet(name)
    if (own)
      return matching(own, lightAt, pattern, () => true) === value
        ? `COUNTIF(${range(own, lightAt)},${quotedText(pattern)})`
        : null
    if (counted.length > 1 || nameAt < 0 || name === '' || PATTERN_MARKS.test(name)) return null
    const isNamed = (row: SheetRow) => {
      const cell = row.cells[nameAt]
      const text = cell?.kind === 'text' ? cell.text : ''
      return text === name || (by === 'unit' && text.startsWith(`${name}、`))
    }
    // A formula would find what only keeps its place, too.
    const isAmongPlaces = only.rows.some((row) => row.isPlaceOnly === true && isNamed(row))
    if (isAmongPlaces || matching(only, lightAt, pattern, isNamed) !== value) return null
    const names = by === 'unit' ? [name, `${name}、*`] : [name]
    return names
      .map(
        (one) => `COUNTIFS(${range(only, nameAt)},${quotedText(one)},${range(only, lightAt)},${quotedText(pattern)})`,
      )
      .join('+')
  }
}

/** What a spreadsheet would count by the pattern, in which * stands for anything. */
function matching(sheet: LedgerSheet, lightAt: number, pattern: string, isCounted: (row: SheetRow) => boolean): number {
  const [before = '', after = ''] = pattern.split('*')
  return sheet.rows.filter((row) => {
    const cell = row.cells[lightAt]
    if (row.sums !== undefined || cell?.kind !== 'light' || !isCounted(row)) return false
    return cell.text.startsWith(before) && cell.text.endsWith(after) && (pattern.includes('*') || cell.text === pattern)
  }).length
}

const COLUMN = { name: 1, total: 2, lights: 3, overdue: 9, completed: 10, rate: 11 } as const

function plainColumn(title: string, width: number, align: SheetColumn['align'] = 'right'): SheetColumn {
  return { title, width, align, isFrozen: false }
}

function columnsOf(by: SummaryBy): readonly SheetColumn[] {
  return [
    { ...plainColumn('序号', 7, 'center'), isFrozen: true },
    { ...plainColumn(HEADERS[by], 28, 'left'), isFrozen: true },
    plainColumn('事项数', 10),
    ...LIGHTS_BY_WEIGHT.map((light) => plainColumn(`${LIGHT_SHAPES[light]}${LIGHT_WORDS[light]}`, 10)),
    plainColumn('其中逾期', 11),
    plainColumn('其中办结', 11),
    plainColumn('办结率', 11),
  ]
}

function rateCell(total: number, completed: number, line: number, isLive: boolean): SheetCell {
  const share = dividedBy(String(completed) as Decimal, String(total) as Decimal)
  if (share === null) return textCell('')
  const shown = { kind: 'percent', value: rounded(times(share, HUNDRED), 1) } as const
  const [above, below] = [cellAt(COLUMN.completed, line), cellAt(COLUMN.total, line)]
  return isLive ? { kind: 'reckoned', formula: `IF(${below}=0,"",${above}/${below})`, shown } : shown
}

function live(formula: string | null, shown: WrittenCell): SheetCell {
  return formula === null ? shown : { kind: 'reckoned', formula, shown }
}

/** 汇总表: how many targets each unit or leader has, by their lights, overdue, completed, and the share of those. */
export function summarySheet(basis: SummaryBasis): LedgerSheet {
  const { by, targets, counted, on } = basis
  const isLive = counted.length > 0
  const groups = countedBy(by, targets)
  const formulaOf = countFormula(basis)
  const rowOf = (group: Counted, line: number): SheetRow => {
    const { name, total, lights, overdue, completed } = group
    const count = (pattern: string, value: number) => live(formulaOf(name, pattern, value), number(value))
    const sum = `SUM(${cellAt(COLUMN.lights, line)}:${cellAt(COLUMN.lights + LIGHTS_BY_WEIGHT.length - 1, line)})`
    return {
      depth: 0,
      hasChildren: false,
      cells: [
        number(line + 1),
        textCell(name === '' ? NOBODY[by] : name),
        live(isLive ? sum : null, number(total)),
        ...LIGHTS_BY_WEIGHT.map((light) => count(`${LIGHT_SHAPES[light]} *`, lights[light])),
        count(`${LIGHT_SHAPES.red} 逾期`, overdue),
        count(`${LIGHT_SHAPES.grey} *办结`, completed),
        rateCell(total, completed, line, isLive),
      ],
    }
  }
  const all = counts('', targets)
  const end = groups.length
  const whole = (column: number, value: number) =>
    live(isLive && end > 0 ? `SUM(${cellAt(column, 0)}:${cellAt(column, end - 1)})` : null, number(value))
  const total: SheetRow = {
    depth: 0,
    hasChildren: false,
    sums: 'all',
    cells: [
      textCell('合计'),
      textCell(''),
      whole(COLUMN.total, all.total),
      ...LIGHTS_BY_WEIGHT.map((light, place) => whole(COLUMN.lights + place, all.lights[light])),
      whole(COLUMN.overdue, all.overdue),
      whole(COLUMN.completed, all.completed),
      rateCell(all.total, all.completed, end, isLive),
    ],
  }
  return {
    name: TITLES[by],
    title: `${basis.title}${TITLES[by]}`,
    issuerLine: basis.issuerLine,
    columns: columnsOf(by),
    titleColumn: COLUMN.name,
    rows: [...groups.map(rowOf), total],
    footLines: [
      `说明：截至${chineseDay(on)}。多个单位牵头的事项计入排第一的单位；只作归类的上级事项不计入；办结率＝办结数÷事项数。`,
    ],
    meta: {},
  }
}
