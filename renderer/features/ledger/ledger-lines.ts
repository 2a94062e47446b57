import type { GridSort } from '../../ui/grid/grid-types'
import type { LedgerRow } from '../../ui/ledger-row'
import type { LedgerLine } from './group-line'
import { sortedPlaces, type OrderOf } from './row-sort'

interface Branch {
  readonly row: LedgerRow
  /** Null below a leaf. */
  children: Siblings | null
}

interface Siblings {
  readonly branches: Branch[]
  /** Their rows, in the same places. */
  readonly rows: LedgerRow[]
}

interface Tree {
  readonly roots: Siblings
  /** Rows that are counted. */
  readonly total: number
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
 * in its place, and parents that do not match themselves step back; a collapsed one stands for the matches inside, which
 * count as well.
 */
export function linesOf(all: readonly LedgerRow[], wishes: RowWishes) {
  const { isShown, isFiltered, collapsed } = wishes
  const { roots, total } = treeOf(all)
  const rows: LedgerRow[] = []
  let matching = 0
  const showAll = (siblings: Siblings, into: LedgerRow[]): boolean => {
    let hasMatch = false
    for (const branch of sortedBranches(siblings, wishes)) hasMatch = show(branch, into) || hasMatch
    return hasMatch
  }
  const show = ({ row, children }: Branch, into: LedgerRow[]): boolean => {
    const place = into.length
    const isMatch = !isFiltered || isShown(row)
    if (isMatch && !row.isHeading) matching += 1
    const isExpanded = !collapsed.has(row.id)
    into.push(row)
    // What a filter finds inside a folded branch is looked for all the same.
    const folded: LedgerRow[] | null = isExpanded || !isFiltered ? null : []
    const hasMatch = children !== null && (isExpanded || isFiltered) && showAll(children, folded ?? into)
    if (!isMatch && !hasMatch) {
      into.length = place
      return false
    }
    // Most rows look as they are.
    if (!isMatch || isExpanded !== row.isExpanded)
      into[place] = { ...row, isExpanded, ...(isMatch ? {} : { tone: 'muted' }), ...(folded && { folded }) }
    return true
  }
  showAll(roots, rows)
  return { rows, matching: isFiltered ? matching : total, all: total, groupIds: [] }
}

const trees = new WeakMap<readonly LedgerRow[], Tree>()

/** The tree of a ledger's rows, made once for each state of the ledger. */
function treeOf(all: readonly LedgerRow[]): Tree {
  const known = trees.get(all)
  if (known) return known
  const roots: Siblings = { branches: [], rows: [] }
  const path: Branch[] = []
  let total = 0
  for (const row of all) {
    if (!row.isHeading) total += 1
    path.length = row.depth
    const parent = path.at(-1)
    const siblings = parent ? (parent.children ??= { branches: [], rows: [] }) : roots
    const branch: Branch = { row, children: null }
    siblings.branches.push(branch)
    siblings.rows.push(row)
    path.push(branch)
  }
  const tree = { roots, total }
  trees.set(all, tree)
  return tree
}

function sortedBranches({ branches, rows }: Siblings, { sort, orderOf }: RowWishes): Iterable<Branch> {
  const places = sortedPlaces(rows, sort, orderOf)
  return places ? Array.from(places, (place) => branches[place] as Branch) : branches
}
