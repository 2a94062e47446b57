/** What a sheet of paper takes of one row. */
export interface PrintedHeight {
  readonly height: number
  /** It heads what follows, and is not left alone at the foot of a page. */
  readonly isHeading: boolean
}

/** Rows of one page, the second end not included. */
export interface PrintedPage {
  readonly from: number
  readonly to: number
}

/** Shares rows among pages of the same room: a row is never broken, and one that is higher than a page has its own. */
export function pagesOf(rows: readonly PrintedHeight[], room: number): readonly PrintedPage[] {
  const pages: PrintedPage[] = []
  let from = 0
  while (from < rows.length) {
    const to = endOfPage(rows, from, room)
    pages.push({ from, to })
    from = to
  }
  return pages
}

function endOfPage(rows: readonly PrintedHeight[], from: number, room: number): number {
  let used = 0
  let to = from
  for (let row = rows[to]; row && (to === from || used + row.height <= room); row = rows[to]) {
    used += row.height
    to += 1
  }
  if (to === rows.length) return to
  let end = to
  while (end > from + 1 && rows[end - 1]?.isHeading) end -= 1
  return rows[end - 1]?.isHeading ? to : end
}
