import { ranksText } from '../domain/cell-text'
import type { Completion } from '../domain/completion'
import { rounded, times, type Decimal } from '../domain/decimal'
import { BOUNDS, pointsOf } from '../domain/explain-light'
import type { Column, ExtraType } from '../domain/ledger-kind'
import type { Standing } from '../domain/standing'
import { isSummable } from '../domain/summable'
import type { TargetSummary } from '../domain/summary'
import type { Target } from '../domain/target'
import { textCell, writtenCell, writtenExtra } from '../domain/written-cell'
import { printedLight } from './printed-light'
import type { SheetCell, SheetColumn } from './sheet-model'

/** What a column is made of: a kind's column, the goal that a target stands under, or nothing. */
export type SheetSource =
  | Column
  | { readonly source: 'group'; readonly title: string }
  | { readonly source: 'nothing'; readonly title: string }

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

/** What units report, and may fill in where the rest of a sheet is locked. */
const REPORTED = new Set(['actual', 'growth', 'rank', 'noteOn', 'progress', 'problem', 'nextStep'])
const GROUP_WIDTH = 22

function alignOf(column: Column): SheetColumn['align'] {
  if (column.source === 'extra') return EXTRA_ALIGN[column.type]
  return CENTRED.has(column.key) ? 'center' : RIGHT.has(column.key) ? 'right' : 'left'
}

/** Of the kind's own columns those are open that stand for what units report: 形象进度, 整改情况. */
function isReported(column: Column, isLikeReport: (title: string) => boolean): boolean {
  return column.source === 'extra' ? isLikeReport(column.title) : REPORTED.has(column.key)
}

export function sheetColumn(column: SheetSource, isLikeReport: (title: string) => boolean): SheetColumn {
  if (column.source === 'group' || column.source === 'nothing')
    return { title: column.title, width: GROUP_WIDTH, align: 'left', isFrozen: false }
  const isExtraDay = column.source === 'extra' && column.type === 'date'
  const least = LEAST_WIDTHS[isExtraDay ? 'startOn' : column.key] ?? 6
  const width = Math.max(least, Math.round(column.width / PIXELS_A_CHARACTER))
  return {
    key: column.source === 'extra' ? `extra:${column.key}` : column.key,
    isOpen: isReported(column, isLikeReport),
    title: column.title,
    width,
    align: alignOf(column),
    isFrozen: column.isFrozen,
    isSummable: isSummable(column),
  }
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

/** What is known of a target when its row is written. */
export interface RowFacts {
  readonly target: Target
  readonly ordinal: number
  /** The title of the goal that it stands under; empty at the top. */
  readonly group: string
  readonly standing: Standing | null
  readonly summary: TargetSummary | null
}

export function cellOf({ target, ordinal, group, standing, summary }: RowFacts, column: SheetSource): SheetCell {
  if (column.source === 'group') return textCell(group)
  if (column.source === 'nothing') return textCell('')
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
