import { actualText, ranksText } from './cell-text'
import { IsoDate } from './day'
import { decimal, told, type Decimal } from './decimal'
import type { CommonColumn, ExtraColumn } from './ledger-kind'
import type { Goal } from './metric'
import { readFigure } from './read-figure'
import { mainMetric } from './standing'
import { STATE_WORDS } from './state-words'
import type { MetricActual, TargetSummary } from './summary'
import type { Target } from './target'
import { LEVEL_WORDS } from './words'

/** What a sheet says in one cell. `percent` is in per cent: 7.2 is written 7.2 %. */
export type WrittenCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly value: Decimal }
  | { readonly kind: 'percent'; readonly value: Decimal }
  | { readonly kind: 'date'; readonly on: IsoDate }

/** Common columns whose cells people may change in a sheet; the others are reckoned by the program. */
export type EditableColumn = Exclude<
  CommonColumn,
  'ordinal' | 'completion' | 'expected' | 'gap' | 'light' | 'previousRank'
>

const REACHED_DIGITS = 15

export const textCell = (text: string): WrittenCell => ({ kind: 'text', text })
const BLANK = textCell('')
const dateCell = (on: IsoDate | null): WrittenCell => (on === null ? BLANK : { kind: 'date', on })

/** A figure, or text where a spreadsheet's numbers would lose digits of it. */
export function figureCell(value: Decimal | null): WrittenCell {
  if (value === null) return BLANK
  const digits = value.replaceAll(/[-.]/g, '').replace(/^0+/, '').length
  return digits > REACHED_DIGITS ? textCell(value) : { kind: 'figure', value }
}

function goalCell(goal: Goal | null): WrittenCell {
  if (!goal) return BLANK
  const written = goal.asWritten
  switch (goal.operator) {
    case 'at-least':
    case 'equal':
      return isPlain(written) ? figureCell(goal.value) : textCell(written)
    case 'at-most':
      return textCell(isPlain(written) ? `≤${goal.value}` : written)
    case 'between':
      return textCell(written || `${goal.low}-${goal.high}`)
    case 'rank':
      return textCell(written || `${goal.scope}第${goal.position}位以内`)
    case 'list':
      return isPlain(written) ? figureCell(goal.total) : textCell(written)
    case 'milestones':
      return textCell(written || '按节点')
  }
}

/** Nothing was written beyond the number and perhaps its unit. */
function isPlain(written: string): boolean {
  if (written === '') return true
  const figure = readFigure(written)
  return figure.ok && figure.value.operator === null && figure.value.qualifier === 'exact'
}

function actualCell(actual: MetricActual | null): WrittenCell {
  if (actual?.value == null) return BLANK
  return actual.qualifier === 'exact' ? figureCell(told(actual.value)) : textCell(actualText(actual))
}

/** The deadline as people read it: a real date where a day was named, else the words. */
function deadlineCell({ deadline }: Target): WrittenCell {
  return deadline.precision === 'day' ? dateCell(deadline.on) : textCell(deadline.asWritten)
}

/** What an exported sheet says of a target in a column that people may edit, and what an import compares with. */
export function writtenCell(target: Target, summary: TargetSummary | null, key: EditableColumn): WrittenCell {
  const metric = mainMetric(target)
  const actual = summary?.actuals.find(({ metricId }) => metricId === metric?.id) ?? null
  switch (key) {
    case 'code':
    case 'title':
    case 'measure':
    case 'leadLeader':
    case 'contact':
    case 'remark':
      return textCell(target[key])
    case 'leadUnits':
    case 'coUnits':
      return textCell(target[key].join('、'))
    case 'startOn':
      return dateCell(target.startOn)
    case 'deadline':
      return deadlineCell(target)
    case 'goal':
      return goalCell(metric?.goal ?? null)
    case 'actual':
      return actualCell(actual)
    case 'unit':
      return textCell(metric?.unit ?? '')
    case 'growth':
      return actual?.growth == null ? BLANK : { kind: 'percent', value: actual.growth }
    case 'rank':
      return textCell(ranksText(actual?.ranks ?? []))
    case 'state':
      return textCell(STATE_WORDS[target.state])
    case 'noteOn':
      return dateCell(summary?.latestNoteOn ?? null)
    case 'progress':
    case 'problem':
    case 'nextStep':
      return textCell(summary?.[key] ?? '')
  }
}

/** What a column of the kind's own says: a number or a day where it holds one, else its text. */
export function writtenExtra(target: Target, column: ExtraColumn): WrittenCell {
  const text = target.extra[column.key] ?? ''
  const day = column.type === 'date' ? IsoDate.safeParse(text) : null
  if (day?.success) return dateCell(day.data)
  const value = column.type === 'figure' ? decimal(text) : null
  return value === null ? textCell(text) : figureCell(value)
}

export function levelWord(target: Target): string {
  return LEVEL_WORDS[target.level]
}
