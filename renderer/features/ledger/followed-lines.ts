import type { GridSort } from '../../ui/grid/grid-types'
import { copyKeeper, type LedgerRow } from '../../ui/ledger-row'
import { linesOf, type LedgerLines } from './ledger-lines'
import type { OrderOf } from './row-sort'
import type { ShownColumn } from './shown-column'

/** How rows that stand in their tree are shown. */
export interface LineWishes {
  readonly isShown: (row: LedgerRow) => boolean
  readonly isFiltered: boolean
  readonly collapsed: readonly string[]
  readonly sort: readonly GridSort[]
  readonly columns: readonly ShownColumn[]
}

/** What was shown last; `lines` hold rows of the ledger only, since nothing groups them. */
interface Shown {
  readonly all: readonly LedgerRow[]
  readonly wishes: LineWishes
  readonly lines: LedgerLines & { readonly rows: readonly LedgerRow[] }
  /** Where each row is shown; looked up only once something is edited. */
  readonly placeOf: () => ReadonlyMap<string, number>
}

type OrderOfKey = (key: string) => OrderOf | undefined

/**
 * The lines of a table. An edit that moves no row, as most do, changes its own lines and no others; anything else makes
 * the lines anew. Rows that look as before stay the same objects, so that only changed ones are drawn again.
 */
export class FollowedLines {
  readonly #keep = copyKeeper()
  #last: Shown | null = null

  read(all: readonly LedgerRow[], wishes: LineWishes): LedgerLines {
    const orderOf = orderOfColumns(wishes.columns)
    const followed = this.#last && follow(this.#last, all, wishes, orderOf)
    if (followed) {
      this.#last = followed
      return followed.lines
    }
    const fresh = linesOf(all, { ...wishes, collapsed: new Set(wishes.collapsed), orderOf })
    const lines = { ...fresh, rows: this.#keep(fresh.rows) }
    this.#last = { all, wishes, lines, placeOf: placesOf(lines.rows) }
    return lines
  }
}

function placesOf(rows: readonly LedgerRow[]): () => ReadonlyMap<string, number> {
  let places: ReadonlyMap<string, number> | null = null
  return () => (places ??= new Map(rows.map(({ id }, place) => [id, place])))
}

/** What rows are sorted by in each column. */
export function orderOfColumns(columns: readonly ShownColumn[]): OrderOfKey {
  const orders = new Map<string, OrderOf>(columns.map(({ key, order }) => [key, order]))
  orders.set('ordinal', ({ number }) => number)
  return orders.get.bind(orders)
}

/** What is shown after an edit that moves no row; null where one may have moved, come or gone. */
function follow(last: Shown, all: readonly LedgerRow[], wishes: LineWishes, orderOf: OrderOfKey): Shown | null {
  const { collapsed, sort, columns } = last.wishes
  const isAsked = wishes.collapsed === collapsed && wishes.sort === sort && wishes.columns === columns
  // Under a filter an edit may bring rows in or take them away.
  if (!isAsked || wishes.isFiltered || last.wishes.isFiltered || all.length !== last.all.length) return null
  const rows = [...last.lines.rows]
  for (let index = 0; index < all.length; index += 1) {
    const [before, row] = [last.all[index], all[index]]
    if (!row || before === row) continue
    if (!before || !staysInPlace(before, row, sort, orderOf)) return null
    const place = last.placeOf().get(row.id)
    const line = place === undefined ? undefined : rows[place]
    if (place !== undefined && line)
      rows[place] = line.isExpanded === row.isExpanded ? row : { ...row, isExpanded: line.isExpanded }
  }
  return { ...last, all, wishes, lines: { ...last.lines, rows } }
}

function staysInPlace(before: LedgerRow, row: LedgerRow, sort: readonly GridSort[], orderOf: OrderOfKey): boolean {
  return (
    before.id === row.id &&
    before.depth === row.depth &&
    before.isHeading === row.isHeading &&
    sort.every(({ key }) => orderOf(key)?.(before) === orderOf(key)?.(row))
  )
}
