import { headerKey } from '../domain/header-key'
import type { LedgerKind } from '../domain/ledger-kind'
import { readFigure } from '../domain/read-figure'
import { guessField, isUnitOfMeasure, unitInHeader, type FieldGuess, type ImportField } from './column-synonyms'
import type { HeaderFound } from './find-header'
import { cellText, isBlank, type RawSheet } from './raw-table'

/** What one column of the sheet is taken for. `field` null: nobody knows; a person may choose. */
export interface MappedColumn {
  readonly column: number
  readonly header: string
  readonly field: ImportField | null
  readonly confidence: number
  /** The unit its header states, 总投资（亿元）; empty where it states none. */
  readonly unit: string
}

export type ColumnMapping = readonly MappedColumn[]

const LOOKED_AT_VALUES = 200
const COMPUTED = new Set(['completion', 'expected', 'gap', 'light', 'previousRank'])

const TITLE_CHARS = 40

/** A title as it is written, brackets and all, however wide its forms: a kept column bears the first of its header. */
const exactKey = (title: string) => title.normalize('NFKC').replaceAll(/\s+/g, '').slice(0, TITLE_CHARS)

/** The only one of the things that has the key. */
function onlyOne<T>(things: readonly T[], has: (thing: T) => boolean): T | undefined {
  const [first, second] = things.filter(has)
  return second === undefined ? first : undefined
}

/**
 * A header in the words of the ledger's own kind is certain. Titles that differ in their brackets only, 完成情况（上半年）
 * and 完成情况（下半年）, are different columns: without brackets only what has no other like it is compared.
 */
function guessInKind(header: string, headers: readonly string[], kind: LedgerKind | null): FieldGuess | null {
  const [exact, key] = [exactKey(header), headerKey(header)]
  const columns = kind?.columns ?? []
  const isAlone = onlyOne(headers, (other) => headerKey(other) === key) !== undefined
  const column =
    columns.find(({ title }) => exactKey(title) === exact) ??
    (isAlone ? onlyOne(columns, ({ title }) => headerKey(title) === key) : undefined)
  if (!column) return null
  if (column.source === 'extra') return { field: `extra:${column.key}`, confidence: 1 }
  return { field: COMPUTED.has(column.key) ? 'computed' : (column.key as ImportField), confidence: 1 }
}

function valuesOf(sheet: RawSheet, column: number, firstRow: number): readonly string[] {
  const values: string[] = []
  for (let row = firstRow; row < sheet.rows.length && values.length < LOOKED_AT_VALUES; row += 1) {
    const cell = sheet.rows[row]?.[column]
    if (!isBlank(cell)) values.push(cellText(cell))
  }
  return values
}

function share(values: readonly string[], is: (text: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(is).length / values.length
}

const isFigure = (text: string) => readFigure(text).ok

/** A header can promise a number and the column hold sentences, or the other way round; the content decides. */
function byContent(field: ImportField, values: readonly string[]): ImportField {
  if (field === 'unit-or-owner') return share(values, isUnitOfMeasure) >= 0.5 ? 'unit' : 'leadUnits'
  if (values.length === 0) return field
  if (field === 'goal' && share(values, isFigure) < 0.4) return 'measure'
  if (field === 'actual' && share(values, isFigure) < 0.4) return 'progress'
  if (field === 'group' && share(values, isFigure) > 0.6) return 'goal'
  if (field === 'progress' && share(values, isFigure) > 0.8) return 'actual'
  if (field === 'unit' && share(values, isUnitOfMeasure) < 0.3 && values.every((value) => value.length > 3))
    return 'leadUnits'
  return field
}

const UNIT_ABOVE = /单位\s*[:：]\s*([^\s,，;；、()（）]{1,10})/

/** 单位：万元 in a line above the table holds for its figures; empty where none says so, or where it names an office. */
export function unitAbove(sheet: RawSheet, { top, row }: HeaderFound): string {
  for (const cells of sheet.rows.slice(top, row)) {
    for (const cell of cells) {
      const unit = UNIT_ABOVE.exec(cellText(cell))?.[1] ?? ''
      if (isUnitOfMeasure(unit)) return unit
    }
  }
  return ''
}

const FIGURES: ReadonlySet<string | null> = new Set(['goal', 'actual'])

/**
 * Proposes what every column of a table is, surest first; no two columns get the same meaning. Headers in the words of
 * the kind come before the commoner synonyms, and a column's content may overrule its header.
 */
export function mapColumns(sheet: RawSheet, header: HeaderFound, kind: LedgerKind | null): ColumnMapping {
  const firstRow = header.row + header.height
  const guesses = header.headers.flatMap((text, column) => {
    if (text === '') return []
    const own = guessInKind(text, header.headers, kind)
    const guess = own ?? guessField(text)
    const field = guess && (own ? guess.field : byContent(guess.field, valuesOf(sheet, column, firstRow)))
    return [{ column, header: text, field, confidence: guess?.confidence ?? 0, unit: unitInHeader(text) }]
  })
  const taken = new Set<ImportField>()
  const settled = new Map<number, MappedColumn>()
  for (const guess of guesses.toSorted((a, b) => b.confidence - a.confidence || a.column - b.column)) {
    const field = guess.field === 'computed' ? 'computed' : freeField(guess.field, taken)
    if (field !== null) taken.add(field)
    settled.set(guess.column, { ...guess, field, confidence: field === null ? 0 : guess.confidence })
  }
  const unit = unitAbove(sheet, header)
  const mapping = withTitle(guesses.map(({ column }) => settled.get(column)!))
  return mapping.map((one) => (one.unit === '' && FIGURES.has(one.field) ? { ...one, unit } : one))
}

/** The field, or the next best meaning where it is taken: a second organisation is a co-unit, a second name a group. */
function freeField(field: ImportField | null, taken: ReadonlySet<ImportField>): ImportField | null {
  if (field === null || !taken.has(field)) return field
  const other = field === 'leadUnits' ? 'coUnits' : field === 'title' ? 'measure' : null
  return other !== null && !taken.has(other) ? other : null
}

/** A table needs a name column: where none is certain, the group or the measure names its rows. */
function withTitle(mapping: ColumnMapping): ColumnMapping {
  if (mapping.some(({ field }) => field === 'title')) return mapping
  const instead = mapping.find(({ field }) => field === 'group') ?? mapping.find(({ field }) => field === 'measure')
  return mapping.map((one) => (one === instead ? { ...one, field: 'title' } : one))
}

/** Columns with a name that nothing could be made of. */
export function unknownColumns(mapping: ColumnMapping): readonly string[] {
  return mapping.filter(({ field }) => field === null).map(({ header }) => header)
}

/** Keeps unknown columns: a copy of the kind with an extra column for each, and the mapping that fills them. */
export function keepUnknown(
  kind: LedgerKind,
  mapping: ColumnMapping,
): { readonly kind: LedgerKind; readonly mapping: ColumnMapping } {
  const keys = new Set<string>(kind.columns.map(({ key }) => key))
  const columns = [...kind.columns]
  const kept = mapping.map((one): MappedColumn => {
    if (one.field !== null || columns.length >= 100) return one
    let number = columns.length
    while (keys.has(`column${number}`)) number += 1
    const key = `column${number}`
    keys.add(key)
    const look = {
      title: one.header.slice(0, TITLE_CHARS),
      width: 120,
      isFrozen: false,
      isHidden: false,
      isRequired: false,
    }
    columns.push({ source: 'extra', key, type: 'text', choices: [], ...look })
    return { ...one, field: `extra:${key}`, confidence: 1 }
  })
  return { kind: { ...kind, columns }, mapping: kept }
}
