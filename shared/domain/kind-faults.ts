import { headerKey } from './header-key'
import { MOST_CHOICES, MOST_COLUMNS, MOST_METRICS } from './kind-edit'
import type { Column, LedgerKind } from './ledger-kind'
import { ID_HEADER, LEVEL_HEADER, PARENT_HEADER } from './words'

export type KindFaultCode =
  | 'kind-name-missing'
  | 'kind-name-taken'
  | 'too-many-columns'
  | 'too-many-metrics'
  | 'title-column-gone'
  | 'title-column-hidden'
  | 'column-untitled'
  | 'column-title-unreadable'
  | 'column-title-reserved'
  | 'column-title-taken'
  | 'choices-missing'
  | 'choice-twice'
  | 'too-many-choices'
  | 'metric-unnamed'
  | 'metric-name-taken'

/** Why a kind can not be saved, and where. */
export interface KindFault {
  readonly code: KindFaultCode
  /** The key of the column that it is about. */
  readonly column: string | null
  /** The place, from 0, of the metric that it is about. */
  readonly metric: number | null
  /** The word that is wrong. */
  readonly text: string
}

const fault = (code: KindFaultCode, text = ''): KindFault => ({ code, column: null, metric: null, text })

const RESERVED: ReadonlySet<string> = new Set([ID_HEADER, PARENT_HEADER, LEVEL_HEADER].map(headerKey))

/** A name for a kind, among the names of the others. */
export function nameFaults(name: string, others: readonly string[]): readonly KindFault[] {
  const typed = name.trim()
  if (typed === '') return [fault('kind-name-missing')]
  return others.includes(typed) ? [fault('kind-name-taken', typed)] : []
}

/** What is wrong with a title. Columns are known again by it in an exported sheet, so no two may read alike there. */
function titleFaults(column: Column, columns: readonly Column[]): readonly KindFault[] {
  const at = (code: KindFaultCode) => [{ ...fault(code, column.title), column: column.key }]
  if (column.title.trim() === '') return at('column-untitled')
  const read = headerKey(column.title)
  if (read === '') return at('column-title-unreadable')
  if (RESERVED.has(read)) return at('column-title-reserved')
  return columns.some((other) => other !== column && headerKey(other.title) === read) ? at('column-title-taken') : []
}

function choiceFaults(column: Column): readonly KindFault[] {
  if (column.source === 'common' || column.type !== 'choice') return []
  const at = (code: KindFaultCode, text = '') => ({ ...fault(code, text), column: column.key })
  if (column.choices.length === 0) return [at('choices-missing')]
  if (column.choices.length > MOST_CHOICES) return [at('too-many-choices')]
  const twice = column.choices.find((choice, index) => column.choices.indexOf(choice) !== index)
  return twice === undefined ? [] : [at('choice-twice', twice)]
}

function metricFaults({ metrics }: LedgerKind): readonly KindFault[] {
  if (metrics.length > MOST_METRICS) return [fault('too-many-metrics')]
  return metrics.flatMap(({ name }, metric) => {
    if (name === '') return [{ ...fault('metric-unnamed'), metric }]
    const isTaken = metrics.some((other, index) => index < metric && other.name === name)
    return isTaken ? [{ ...fault('metric-name-taken', name), metric }] : []
  })
}

/** Everything that keeps a kind from being saved. Its name column must stay in sight: without it no row says what it is. */
export function kindFaults(kind: LedgerKind): readonly KindFault[] {
  const { columns } = kind
  const name = columns.find(({ key }) => key === 'title')
  return [
    ...(columns.length > MOST_COLUMNS ? [fault('too-many-columns')] : []),
    ...(name ? [] : [fault('title-column-gone')]),
    ...(name?.isHidden ? [{ ...fault('title-column-hidden', name.title), column: name.key }] : []),
    ...columns.flatMap((column) => [...titleFaults(column, columns), ...choiceFaults(column)]),
    ...metricFaults(kind),
  ]
}
