import { ranksText } from '../domain/cell-text'
import { BOUNDS } from '../domain/explain-light'
import type { Completion } from '../domain/completion'
import { chineseDay, type IsoDate } from '../domain/day'
import { pointsOf } from '../domain/explain-light'
import { dividedBy, rounded, times, type Decimal } from '../domain/decimal'
import type { TargetId } from '../domain/ids'
import type { Ledger } from '../domain/ledger'
import type { Column, ExtraType, LedgerKind } from '../domain/ledger-kind'
import { LIGHTS_BY_WEIGHT, rollUp } from '../domain/light'
import type { Light } from '../domain/light-rules'
import type { Standing } from '../domain/standing'
import type { TargetSummary } from '../domain/summary'
import type { Target } from '../domain/target'
import type { TreeRow } from '../domain/target-tree'
import { ID_HEADER, LEVEL_HEADER, PARENT_HEADER } from '../domain/words'
import { levelWord, textCell, writtenCell, writtenExtra, type WrittenCell } from '../domain/written-cell'
import { LIGHT_SHAPES, printedLight } from './printed-light'

/** A cell of the sheet; a light carries its colour beside the words that say the same. */
export type SheetCell = WrittenCell | { readonly kind: 'light'; readonly light: Light; readonly text: string }

export interface SheetColumn {
  readonly title: string
  /** In characters of the body font; a Chinese character counts two. 0 hides the column. */
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
  readonly isFrozen: boolean
}

export interface SheetRow {
  /** How deep the target stands; the title is indented by it. */
  readonly depth: number
  readonly hasChildren: boolean
  readonly cells: readonly SheetCell[]
}

/** What an exported ledger says, cell by cell, before any file format. The first columns are the hidden record numbers. */
export interface LedgerSheet {
  readonly name: string
  readonly title: string
  readonly issuerLine: string
  readonly columns: readonly SheetColumn[]
  readonly titleColumn: number
  readonly rows: readonly SheetRow[]
  /** Lines below the table, across its whole width. */
  readonly footLines?: readonly string[]
  /** Facts about the file by which an import knows it again. */
  readonly meta: Readonly<Record<string, string>>
}

export interface LedgerSheetBasis {
  readonly ledger: Ledger
  readonly kind: LedgerKind
  readonly rows: readonly TreeRow[]
  readonly standings: (id: TargetId) => Standing | null
  readonly summaries: (id: TargetId) => TargetSummary | null
  /** 填报单位; the office's name where the ledger has none of its own. */
  readonly issuer: string
  readonly on: IsoDate
}

export const SHEET_SCHEMA = 'duban-ledger-1'
const PIXELS_A_CHARACTER = 8
const CENTRED = new Set([
  'ordinal',
  'code',
  'leadLeader',
  'contact',
  'startOn',
  'deadline',
  'unit',
  'light',
  'state',
  'noteOn',
  'rank',
  'previousRank',
])
const RIGHT = new Set(['goal', 'actual', 'completion', 'expected', 'gap', 'growth'])
/** Room for what always stands in them: 2026年12月31日, −31.7百分点, ■ 严重滞后. */
const LEAST_WIDTHS: Readonly<Record<string, number>> = {
  deadline: 16,
  startOn: 16,
  noteOn: 16,
  gap: 15,
  light: 15,
  rank: 14,
}
const EXTRA_ALIGN: Readonly<Record<ExtraType, SheetColumn['align']>> = {
  text: 'left',
  'long-text': 'left',
  figure: 'right',
  date: 'center',
  choice: 'center',
}
const HUNDRED = '100' as Decimal

function alignOf(column: Column): SheetColumn['align'] {
  if (column.source === 'extra') return EXTRA_ALIGN[column.type]
  return CENTRED.has(column.key) ? 'center' : RIGHT.has(column.key) ? 'right' : 'left'
}

function sheetColumn(column: Column): SheetColumn {
  const isExtraDay = column.source === 'extra' && column.type === 'date'
  const least = LEAST_WIDTHS[isExtraDay ? 'startOn' : column.key] ?? 6
  const width = Math.max(least, Math.round(column.width / PIXELS_A_CHARACTER))
  return { title: column.title, width, align: alignOf(column), isFrozen: column.isFrozen }
}

function completionCell(completion: Completion): SheetCell {
  switch (completion.kind) {
    case 'ratio': {
      const value = rounded(times(completion.value, HUNDRED), 2)
      const bound = BOUNDS[completion.qualifier]
      return bound === '' ? { kind: 'percent', value } : textCell(`${bound}${value}%`)
    }
    case 'met':
      return textCell('达标')
    case 'not-met':
      return textCell('未达标')
    case 'not-computable':
      return textCell('')
  }
}

interface RowFacts {
  readonly target: Target
  readonly ordinal: number
  readonly standing: Standing | null
  readonly summary: TargetSummary | null
}

function cellOf({ target, ordinal, standing, summary }: RowFacts, column: Column): SheetCell {
  if (column.source === 'extra') return writtenExtra(target, column)
  switch (column.key) {
    case 'ordinal':
      return { kind: 'figure', value: String(ordinal) as Decimal }
    case 'completion':
      return standing ? completionCell(standing.completion) : textCell('')
    case 'expected':
      return standing?.expected == null
        ? textCell('')
        : { kind: 'percent', value: rounded(times(standing.expected, HUNDRED), 2) }
    case 'gap':
      return textCell(standing?.gap == null ? '' : `${pointsOf(standing.gap)}百分点`)
    case 'light':
      return standing ? { kind: 'light', light: standing.light, text: printedLight(standing) } : textCell('')
    case 'previousRank':
      return textCell(ranksText(standing?.actual?.previousRanks ?? []))
    default:
      return writtenCell(target, summary, column.key)
  }
}

/** A heading with nothing of its own shows the worst light under it and how many there are of each. */
function lightsBelow({ rows, standings, summaries }: LedgerSheetBasis): readonly (SheetCell | null)[] {
  return rows.map(({ target, depth, childCount }, index) => {
    if (childCount === 0 || target.metrics.length > 0 || summaries(target.id)?.latestNoteOn) return null
    const lights: Light[] = []
    for (let next = index + 1; (rows[next]?.depth ?? -1) > depth; next += 1) {
      const row = rows[next]
      const standing = row?.childCount === 0 ? standings(row.target.id) : null
      if (standing) lights.push(standing.light)
    }
    const { worst, counts } = rollUp(lights)
    if (worst === null) return null
    const shown = LIGHTS_BY_WEIGHT.filter((light) => counts[light] > 0)
    return {
      kind: 'light',
      light: worst,
      text: shown.map((light) => `${LIGHT_SHAPES[light]}${counts[light]}`).join(' '),
    }
  })
}

/** The share that a percentage cell stands for; spreadsheets keep 64.21 % as 0.6421. */
export function shareOf(percent: Decimal): Decimal {
  return dividedBy(percent, HUNDRED) ?? percent
}

/**
 * The ledger as an office hands it in: title, issuer and date, the visible columns of its kind, one row a target in
 * tree order. The three hidden columns in front let a later import find every target again.
 */
export function ledgerSheet(basis: LedgerSheetBasis): LedgerSheet {
  const { ledger, kind, rows, issuer, on } = basis
  const shown = kind.columns.filter((column) => !column.isHidden)
  const hidden = { width: 0, align: 'left', isFrozen: true } as const
  const below = lightsBelow(basis)
  const known = new Set(rows.map(({ target }) => target.id))
  return {
    name: '台账',
    title: ledger.name,
    issuerLine: `填报单位：${issuer || '　　　　'}　　　　日期：${chineseDay(on)}`,
    columns: [
      ...[ID_HEADER, PARENT_HEADER, LEVEL_HEADER].map((title) => ({ title, ...hidden })),
      ...shown.map(sheetColumn),
    ],
    titleColumn: 3 + shown.findIndex((column) => column.key === 'title'),
    rows: rows.map(({ target, depth, childCount }, index) => {
      const parent = target.parentId !== null && known.has(target.parentId) ? target.parentId : ''
      const facts = {
        target,
        ordinal: index + 1,
        standing: basis.standings(target.id),
        summary: basis.summaries(target.id),
      }
      return {
        depth,
        hasChildren: childCount > 0,
        cells: [
          textCell(target.id),
          textCell(parent),
          textCell(levelWord(target)),
          ...shown.map((column) => (column.key === 'light' && below[index] ? below[index] : cellOf(facts, column))),
        ],
      }
    }),
    meta: { schema: SHEET_SCHEMA, ledgerId: ledger.id, kindId: kind.id, year: String(ledger.year), exportedOn: on },
  }
}

/** A cell as plain text, for CSV and for measuring. */
export function sheetCellText(cell: SheetCell): string {
  switch (cell.kind) {
    case 'text':
    case 'light':
      return cell.text
    case 'figure':
      return cell.value
    case 'percent':
      return `${cell.value}%`
    case 'date':
      return chineseDay(cell.on)
  }
}
