import type { GridSort } from '../../ui/grid/grid-types'
import type { LedgerRow } from '../../ui/ledger-row'
import type { LedgerLine } from './group-line'
import { sortedRows, type OrderOf } from './row-sort'

interface Branch {
  readonly row: LedgerRow
  readonly children: Branch[]
}

interface RowWishes {
  readonly isShown: (row: LedgerRow) => boolean
  readonly isFiltered: boolean
  readonly collapsed: ReadonlySet<string>
  readonly sort: readonly GridSort[]
  readonly orderOf: (key: string) => OrderOf | undefined
}

export interface LedgerLines {
  readonly rows: readonly LedgerLine[]
  /** How many targets pass the filter; headings, and parents that are kept for their place, do not count. */
  readonly matching: number
  readonly all: number
  /** The heads of groups; none where the rows stand in their tree. */
  readonly groupIds: readonly string[]
}

/**
 * The lines to show: siblings sorted among themselves, collapsed branches left out. Under a filter every match is shown
 * in its place, parents that do not match themselves step back, and nothing is collapsed.
 */
export function linesOf(all: readonly LedgerRow[], wishes: RowWishes) {
  const { isShown, isFiltered, collapsed } = wishes
  const roots = branches(all)
  const rows: LedgerRow[] = []
  let matching = 0
  const show = (branch: Branch): boolean => {
    const place = rows.length
    const isMatch = !isFiltered || isShown(branch.row)
    if (isMatch && !branch.row.isHeading) matching += 1
    const isExpanded = isFiltered || !collapsed.has(branch.row.id)
    rows.push(branch.row)
    let hasMatch = false
    if (isExpanded) for (const child of sortedBranches(branch.children, wishes)) hasMatch = show(child) || hasMatch
    if (!isMatch && !hasMatch) {
      rows.length = place
      return false
    }
    // Most rows look as they are.
    if (!isMatch || isExpanded !== branch.row.isExpanded)
      rows[place] = { ...branch.row, isExpanded, ...(isMatch ? {} : { tone: 'muted' as const }) }
    return true
  }
  for (const root of sortedBranches(roots, wishes)) show(root)
  const total = all.filter(({ isHeading }) => !isHeading).length
  return { rows, matching: isFiltered ? matching : total, all: total, groupIds: [] }
}

function branches(all: readonly LedgerRow[]): Branch[] {
  const roots: Branch[] = []
  const path: Branch[] = []
  for (const row of all) {
    const branch: Branch = { row, children: [] }
    path.length = row.depth
    const parent = path.at(-1)
    if (parent) parent.children.push(branch)
    else roots.push(branch)
    path.push(branch)
  }
  return roots
}

function sortedBranches(siblings: readonly Branch[], { sort, orderOf }: RowWishes): readonly Branch[] {
  if (sort.length === 0 || siblings.length < 2) return siblings
  const byRow = new Map(siblings.map((branch) => [branch.row, branch]))
  return sortedRows([...byRow.keys()], sort, orderOf).flatMap((row) => byRow.get(row) ?? [])
}
