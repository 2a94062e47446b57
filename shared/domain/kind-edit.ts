import { CommonColumn, type Column, type ExtraType, type LedgerKind, type MetricTemplate } from './ledger-kind'

/** A choice while it is edited: what it is called in the kind as it was, or null for a new one. */
export interface ChoiceLine {
  readonly id: number
  readonly was: string | null
  readonly text: string
}

export interface ColumnLine {
  readonly column: Column
  /** Choices of a choice column; kept while the column is given another type, should that be taken back. */
  readonly choices: readonly ChoiceLine[]
}

export interface MetricLine {
  readonly id: number
  readonly metric: MetricTemplate
}

/** A kind while it is edited. Anything may stand in it; `kindFaults` says what must not be saved. */
export interface KindDraft {
  readonly columns: readonly ColumnLine[]
  readonly metrics: readonly MetricLine[]
  readonly nextId: number
}

/** A choice that was given another name. */
export interface RenamedChoice {
  /** The key of its column. */
  readonly key: string
  readonly from: string
  readonly to: string
}

export const MOST_COLUMNS = 100
export const MOST_CHOICES = 100
export const MOST_METRICS = 20

/** Frozen columns stand first, as the grid and the exported sheet show them. */
function frozenFirst<T extends { readonly column: Column }>(lines: readonly T[]): readonly T[] {
  return lines.toSorted((a, b) => Number(b.column.isFrozen) - Number(a.column.isFrozen))
}

const choicesOf = (column: Column) => (column.source === 'extra' ? column.choices : [])

/** The columns and metrics of a kind to be edited. `stored` is the kind that they will replace. */
export function draftOf(kind: LedgerKind, stored: LedgerKind = kind): KindDraft {
  let id = 0
  const columns = kind.columns.map((column): ColumnLine => {
    const before = stored.columns.find(({ key }) => key === column.key)
    const known = before ? choicesOf(before) : []
    const choices = choicesOf(column).map((text) => ({ id: (id += 1), was: known.includes(text) ? text : null, text }))
    return { column, choices }
  })
  const metrics = kind.metrics.map((metric) => ({ id: (id += 1), metric }))
  return { columns: frozenFirst(columns), metrics, nextId: id + 1 }
}

const tidied = (column: Column, choices: readonly ChoiceLine[]): Column => {
  const title = column.title.trim()
  if (column.source === 'common') return { ...column, title }
  const texts = choices.map(({ text }) => text.trim()).filter((text) => text !== '')
  return { ...column, title, choices: column.type === 'choice' ? texts : [] }
}

/** The kind as the draft makes it: spaces around words fall away, and so do choices that were left blank. */
export function editedKind(kind: LedgerKind, draft: KindDraft): LedgerKind {
  return {
    ...kind,
    columns: draft.columns.map(({ column, choices }) => tidied(column, choices)),
    metrics: draft.metrics.map(({ metric }) => ({ ...metric, name: metric.name.trim(), unit: metric.unit.trim() })),
  }
}

/** The choices that the draft calls otherwise than the kind did. */
export function renamedChoices({ columns }: KindDraft): readonly RenamedChoice[] {
  return columns.flatMap(({ column, choices }) =>
    column.source === 'common' || column.type !== 'choice'
      ? []
      : choices.flatMap(({ was, text }) => {
          const to = text.trim()
          return was === null || to === '' || to === was ? [] : [{ key: column.key, from: was, to }]
        }),
  )
}

function withLine(draft: KindDraft, key: string, change: (line: ColumnLine) => ColumnLine): KindDraft {
  return { ...draft, columns: draft.columns.map((line) => (line.column.key === key ? change(line) : line)) }
}

/** What may be changed of a column beside its place. `type` is for extra columns. */
export interface ColumnPatch {
  readonly title?: string
  readonly width?: number
  readonly isHidden?: boolean
  readonly isRequired?: boolean
  readonly type?: ExtraType
}

export function changeColumn(draft: KindDraft, key: string, { type, ...look }: ColumnPatch): KindDraft {
  return withLine(draft, key, ({ column, choices }) => ({
    choices,
    column: column.source === 'extra' ? { ...column, ...look, type: type ?? column.type } : { ...column, ...look },
  }))
}

/** Freezes a column behind the frozen ones, or lets it go before the others. */
export function freezeColumn(draft: KindDraft, key: string, isFrozen: boolean): KindDraft {
  const line = draft.columns.find(({ column }) => column.key === key)
  if (!line) return draft
  const others = draft.columns.filter((other) => other !== line)
  const place = others.filter(({ column }) => column.isFrozen).length
  const placed = { ...line, column: { ...line.column, isFrozen } }
  return { ...draft, columns: others.toSpliced(place, 0, placed) }
}

/** Whether a column has another one of its part, frozen or not, in that direction. */
export function canMoveColumn({ columns }: KindDraft, index: number, by: 1 | -1): boolean {
  const other = columns[index + by]
  return other !== undefined && other.column.isFrozen === columns[index]?.column.isFrozen
}

export function moveColumn(draft: KindDraft, index: number, by: 1 | -1): KindDraft {
  return canMoveColumn(draft, index, by) ? { ...draft, columns: moved(draft.columns, index, by) } : draft
}

/** The list with one of its lines a place up or down; as it was where there is no such place. */
export function moved<T>(lines: readonly T[], index: number, by: 1 | -1): readonly T[] {
  const [line, other] = [lines[index], lines[index + by]]
  if (line === undefined || other === undefined) return lines
  return lines.with(index, other).with(index + by, line)
}

export function removeColumn(draft: KindDraft, key: string): KindDraft {
  return { ...draft, columns: draft.columns.filter(({ column }) => column.key !== key) }
}

/** Adds a column behind all others; one whose content offers choices begins with a blank one. */
export function addColumn(draft: KindDraft, column: Column): KindDraft {
  const known = choicesOf(column).map((text, index) => ({ id: draft.nextId + index, was: null, text }))
  const isBlank = column.source === 'extra' && column.type === 'choice' && known.length === 0
  const choices = isBlank ? [{ id: draft.nextId, was: null, text: '' }] : known
  const line: ColumnLine = { column: { ...column, isFrozen: false }, choices }
  return { ...draft, columns: [...draft.columns, line], nextId: draft.nextId + choices.length }
}

export function setChoices(draft: KindDraft, key: string, choices: readonly ChoiceLine[]): KindDraft {
  return withLine(draft, key, ({ column }) => ({ column, choices }))
}

export function addChoice(draft: KindDraft, key: string): KindDraft {
  const choice = { id: draft.nextId, was: null, text: '' }
  const added = withLine(draft, key, ({ column, choices }) => ({ column, choices: [...choices, choice] }))
  return { ...added, nextId: draft.nextId + 1 }
}

export function setMetrics(draft: KindDraft, metrics: readonly MetricLine[]): KindDraft {
  return { ...draft, metrics }
}

export function addMetric(draft: KindDraft): KindDraft {
  const metric: MetricTemplate = { name: '', unit: '', accrual: 'reported-cumulative' }
  return { ...draft, metrics: [...draft.metrics, { id: draft.nextId, metric }], nextId: draft.nextId + 1 }
}

/** Common columns that the draft does not have. */
export function absentCommon({ columns }: KindDraft): readonly CommonColumn[] {
  return CommonColumn.options.filter((key) => columns.every(({ column }) => column.key !== key))
}

/**
 * The key of a new extra column. It is made of a fresh id and never used again, so that a new column can not show what
 * another one left behind.
 */
export function extraKey(id: string): string {
  return `x${id}`
}
