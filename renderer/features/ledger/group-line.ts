import { NO_LIGHTS, type LightCounts } from '@shared/domain/light'
import type { Light } from '@shared/domain/light-rules'
import type { GridRow, GridSort } from '../../ui/grid/grid-types'
import type { LedgerRow } from '../../ui/ledger-row'
import { comparePlaces, type GroupPlace, type Grouping } from './grouping'
import { sortedRows, type OrderOf } from './row-sort'

/** The head of a group in the table. It is no target: nothing in it is edited, copied or counted. */
export interface GroupLine extends GridRow {
  readonly isBanner: true
  readonly isExpanded: boolean
  /** Empty for the group of those that have nothing to be grouped by. */
  readonly name: string
  readonly rows: readonly LedgerRow[]
  readonly lights: LightCounts
  /** Every row of the ledger, for what has to know the tree. */
  readonly all: readonly LedgerRow[]
}

/** What stands in the table: a target, or the head of a group. */
export type LedgerLine = LedgerRow | GroupLine

const PREFIX = 'group '

export function isGroupId(id: string): boolean {
  return id.startsWith(PREFIX)
}

const hasNoBanner = (lines: readonly LedgerLine[]): lines is readonly LedgerRow[] =>
  !lines.some(({ isBanner }) => isBanner)

/** The targets among the lines; the same list where there is no group. */
export function targetsAmong(lines: readonly LedgerLine[]): readonly LedgerRow[] {
  return hasNoBanner(lines) ? lines : lines.filter((line) => !line.isBanner)
}

/**
 * The target that the cursor is on: that of its line, or the first of its group. One that left the list, by a filter or a fold,
 * stays the current one as long as it is in the ledger.
 */
export function currentTarget(
  lines: readonly LedgerLine[],
  all: readonly LedgerRow[],
  id: string | null,
): LedgerRow | undefined {
  const place = id === null ? 0 : lines.findIndex((line) => line.id === id)
  return (place < 0 ? all.find((row) => row.id === id) : undefined) ?? targetFrom(lines, Math.max(0, place))
}

function targetFrom(lines: readonly LedgerLine[], from: number): LedgerRow | undefined {
  let place = from
  while (place < lines.length) {
    const line = lines[place]
    if (line && !line.isBanner) return line
    place += 1
  }
  return undefined
}

interface GroupWishes {
  readonly isShown: (row: LedgerRow) => boolean
  readonly isFiltered: boolean
  readonly collapsed: ReadonlySet<string>
  readonly sort: readonly GridSort[]
  readonly orderOf: (key: string) => OrderOf | undefined
}

const alone = new WeakMap<LedgerRow, LedgerRow>()

/** Without its tree a parent speaks for itself alone, so that its light is that of its group and of the filter's counts. */
function byItself(row: LedgerRow): LedgerRow {
  if (row.below === null) return row
  let own = alone.get(row)
  if (!own) alone.set(row, (own = { ...row, light: row.standing.light, below: null }))
  return own
}

interface Gathered {
  readonly place: GroupPlace
  readonly rows: LedgerRow[]
  readonly lights: Record<Light, number>
}

/** The rows that pass the filter under the heads of their groups, without their tree; headings of the tree are left out. */
export function groupedLines(all: readonly LedgerRow[], grouping: Grouping, wishes: GroupWishes) {
  const { isShown, isFiltered, collapsed, sort, orderOf } = wishes
  const groups = new Map<string, Gathered>()
  let matching = 0
  let total = 0
  for (const row of all) {
    if (row.isHeading) continue
    total += 1
    if (isFiltered && !isShown(row)) continue
    matching += 1
    const id = grouping.idOf(row)
    let group = groups.get(id)
    if (!group) groups.set(id, (group = { place: grouping.placeOf(row), rows: [], lights: { ...NO_LIGHTS } }))
    group.rows.push(byItself(row))
    group.lights[row.standing.light] += 1
  }
  const inOrder = [...groups].toSorted(([, a], [, b]) => comparePlaces(a.place, b.place))
  const rows: LedgerLine[] = []
  const groupIds: string[] = []
  for (const [key, { place, rows: members, lights }] of inOrder) {
    const id = `${PREFIX}${grouping.by} ${key}`
    const isExpanded = !collapsed.has(id)
    groupIds.push(id)
    rows.push({ id, isBanner: true, hasChildren: true, isExpanded, name: place.name, rows: members, lights, all })
    if (isExpanded) for (const row of sortedRows(members, sort, orderOf)) rows.push(row)
  }
  return { rows, matching, all: total, groupIds }
}
