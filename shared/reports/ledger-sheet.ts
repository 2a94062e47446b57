import { commentsOn } from '../domain/cell-comment'
import { chineseDay, type IsoDate } from '../domain/day'
import type { TargetId } from '../domain/ids'
import type { Ledger } from '../domain/ledger'
import type { LedgerKind } from '../domain/ledger-kind'
import { LIGHTS_BY_WEIGHT, rollUp } from '../domain/light'
import type { Light } from '../domain/light-rules'
import { mainMetric, type Standing } from '../domain/standing'
import { actualAddend, goalAddend } from '../domain/summable'
import type { TargetSummary } from '../domain/summary'
import type { Target } from '../domain/target'
import { isHeading, type TreeRow } from '../domain/target-tree'
import { ID_HEADER, LEVEL_HEADER, PARENT_HEADER } from '../domain/words'
import { levelWord, textCell } from '../domain/written-cell'
import { LIGHT_SHAPES } from './printed-light'
import { cellOf, sheetColumn, type SheetSource } from './sheet-cells'
import type { LedgerSheet, SheetCell, SheetColumn, SheetComment, SheetRow } from './sheet-model'

/** The head of a group; the targets that follow belong to it. */
export interface GroupHead {
  readonly head: string
}

export interface TargetLine extends TreeRow {
  /** It only keeps the place of what stands under it, and is not counted. */
  readonly isPlaceOnly?: boolean
}

export type SheetLine = TargetLine | GroupHead

export interface LedgerSheetBasis {
  readonly ledger: Ledger
  readonly kind: LedgerKind
  readonly rows: readonly SheetLine[]
  readonly standings: (id: TargetId) => Standing | null
  readonly summaries: (id: TargetId) => TargetSummary | null
  /** 填报单位; the office's name where the ledger has none of its own. */
  readonly issuer: string
  readonly on: IsoDate
  /** The columns in their order; those of the kind that are not hidden, where nothing is said. */
  readonly columns?: readonly SheetSource[]
  /** The sheet's name, where it is one of several. */
  readonly name?: string
  /** Which of the targets these are, in words. */
  readonly scope?: string
  /** Whether a column of a kind's own stands for what units report; none does where nothing is said. */
  readonly isReported?: (title: string) => boolean
  /** Finds the goal that a target stands under, where a column shows it. */
  readonly parentOf?: (target: Target) => Target | undefined
  /** Remarks on cells go along. */
  readonly hasComments?: boolean
}

export const SHEET_SCHEMA = 'duban-ledger-1'
/** So many hidden columns stand in front. */
export const RECORD_COLUMNS = 3

export function isHead(line: SheetLine | undefined): line is GroupHead {
  return line !== undefined && 'head' in line
}

/** A heading with nothing of its own shows the worst light under it and how many there are of each. */
function lightBelow({ rows, standings, summaries }: LedgerSheetBasis, index: number): SheetCell | null {
  const line = rows[index]
  if (line === undefined || isHead(line)) return null
  const { target, depth, childCount } = line
  if (childCount === 0 || target.metrics.length > 0 || summaries(target.id)?.latestNoteOn) return null
  const lights: Light[] = []
  for (let next = index + 1; next < rows.length; next += 1) {
    const below = rows[next]
    if (below === undefined || isHead(below) || below.depth <= depth) break
    const standing = below.childCount === 0 ? standings(below.target.id) : null
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
}

type ParentOf = NonNullable<LedgerSheetBasis['parentOf']>

/** The targets above, the nearest first; a circle ends where it closes. */
function* targetsAbove(target: Target, parentOf: ParentOf): Generator<Target> {
  const seen = new Set<TargetId>([target.id])
  for (let above = parentOf(target); above && !seen.has(above.id); above = parentOf(above)) {
    seen.add(above.id)
    yield above
  }
}

function goalAbove(target: Target, parentOf: ParentOf): string {
  return [...targetsAbove(target, parentOf)].at(-1)?.title ?? ''
}

/** Those between may be left out of the sheet. */
function nearestAbove(target: Target, parentOf: ParentOf, known: ReadonlyMap<TargetId, Target>): TargetId | undefined {
  for (const { id } of targetsAbove(target, parentOf)) if (known.has(id)) return id
  return undefined
}

const NO_ADDENDS = { goal: null, actual: null }
const isLight = (column: SheetSource) => column.source === 'common' && column.key === 'light'

/** The head of a group is written as a subtotal, so that no import takes it for a target. */
function headRow(head: string, width: number): SheetRow {
  const cells = Array.from({ length: width }, (_, column) => textCell(column === RECORD_COLUMNS ? `小计：${head}` : ''))
  return { depth: 0, hasChildren: false, sums: 'group', cells }
}

/** The comments on cells that are shown. */
function commentsOf(target: Target, shown: readonly SheetSource[]): readonly SheetComment[] {
  return commentsOn(target).flatMap(({ key, text, by }) => {
    const at = shown.findIndex((column) => 'key' in column && column.key === key)
    return at < 0 ? [] : [{ column: RECORD_COLUMNS + at, text, by }]
  })
}

/**
 * The ledger as an office hands it in: title, issuer and date, the chosen columns, one row a target in the order that
 * is given. The three hidden columns in front let a later import find every target again.
 */
export function ledgerSheet(basis: LedgerSheetBasis): LedgerSheet {
  const { ledger, kind, rows, issuer, on } = basis
  const shown = basis.columns ?? kind.columns.filter((column) => !column.isHidden)
  const hidden = { width: 0, align: 'left', isFrozen: true } as const
  const known = new Map(rows.flatMap((line) => (isHead(line) ? [] : [[line.target.id, line.target] as const])))
  const parentOf = basis.parentOf ?? (({ parentId }) => (parentId === null ? undefined : known.get(parentId)))
  const columns: readonly SheetColumn[] = [
    ...[ID_HEADER, PARENT_HEADER, LEVEL_HEADER].map((title) => ({ title, ...hidden })),
    ...shown.map((column) => sheetColumn(column, basis.isReported ?? (() => false))),
  ]
  let ordinal = 0
  const rowOf = (line: SheetLine, index: number): SheetRow => {
    if (isHead(line)) return headRow(line.head, columns.length)
    const { target, depth, childCount } = line
    ordinal += 1
    const standing = basis.standings(target.id)
    const facts = {
      target,
      ordinal,
      group: basis.parentOf === undefined ? '' : goalAbove(target, basis.parentOf),
      standing,
      summary: basis.summaries(target.id),
    }
    const below = lightBelow(basis, index)
    const parent = target.parentId !== null && known.has(target.parentId) ? target.parentId : ''
    return {
      depth,
      hasChildren: childCount > 0,
      isHeading: isHeading(target, childCount),
      ...(line.isPlaceOnly && { isPlaceOnly: true }),
      unit: mainMetric(target)?.unit ?? '',
      id: target.id,
      under: nearestAbove(target, parentOf, known),
      addends: standing ? { goal: goalAddend(standing), actual: actualAddend(standing) } : NO_ADDENDS,
      ...(basis.hasComments && { comments: commentsOf(target, shown) }),
      cells: [
        textCell(target.id),
        textCell(parent),
        textCell(levelWord(target)),
        ...shown.map((column) => (below && isLight(column) ? below : cellOf(facts, column))),
      ],
    }
  }
  const scope = basis.scope ? `　　　　范围：${basis.scope}` : ''
  return {
    name: basis.name ?? '台账',
    title: ledger.name,
    issuerLine: `填报单位：${issuer || '　　　　'}　　　　日期：${chineseDay(on)}${scope}`,
    columns,
    titleColumn: columns.findIndex(({ key }) => key === 'title'),
    rows: rows.map(rowOf),
    meta: { schema: SHEET_SCHEMA, ledgerId: ledger.id, kindId: kind.id, year: String(ledger.year), exportedOn: on },
  }
}
