import { commentsOn, type CellComment } from '@shared/domain/cell-comment'
import type { Column } from '@shared/domain/ledger-kind'
import type { LedgerRow } from '../../ui/ledger-row'
import type { LedgerLine } from './group-line'

/** A comment where it stands. */
export interface PlacedComment {
  readonly rowId: string
  readonly target: string
  /** The title of the column; its key where the kind has it no more. */
  readonly column: string
  readonly comment: CellComment
}

/** The columns of a line that somebody remarked on, as the grid marks them. */
export function commentedKeys(line: LedgerLine): string {
  return line.isBanner
    ? ''
    : commentsOn(line.target)
        .map(({ key }) => key)
        .join(' ')
}

/** All comments of these rows, row by row and in each in the order of the columns. */
export function placedComments(rows: readonly LedgerRow[], columns: readonly Column[]): readonly PlacedComment[] {
  const place = new Map<string, number>(columns.map(({ key }, index) => [key, index]))
  const placeOf = ({ key }: CellComment) => place.get(key) ?? columns.length
  const placed: PlacedComment[] = []
  for (const { id, target } of rows) {
    const comments = commentsOn(target)
    if (comments.length === 0) continue // as of most rows of fifty thousand
    for (const comment of comments.toSorted((a, b) => placeOf(a) - placeOf(b))) {
      const column = columns[placeOf(comment)]?.title ?? comment.key
      placed.push({ rowId: id, target: target.title, column, comment })
    }
  }
  return placed
}

interface Cell {
  readonly rowId: string
  readonly key: string
}

/** The comment after a cell, or before it, going round at the ends; null where none of these rows has one. */
export function nextComment(
  comments: readonly PlacedComment[],
  rows: readonly { readonly id: string }[],
  columns: readonly Column[],
  from: Cell | null,
  delta: 1 | -1,
): PlacedComment | null {
  const line = new Map(rows.map(({ id }, index) => [id, index]))
  const column = new Map<string, number>(columns.map(({ key }, index) => [key, index]))
  const rank = ({ rowId, key }: Cell) =>
    (line.get(rowId) ?? -1) * (columns.length + 1) + (column.get(key) ?? columns.length)
  const ranked = comments
    .filter(({ rowId }) => line.has(rowId))
    .map((comment) => ({ comment, rank: rank({ rowId: comment.rowId, key: comment.comment.key }) }))
    .toSorted((a, b) => (a.rank - b.rank) * delta)
  const here = from === null ? -Infinity : rank(from) * delta
  return (ranked.find((each) => each.rank * delta > here) ?? ranked[0])?.comment ?? null
}
