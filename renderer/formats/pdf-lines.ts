/** Words that a PDF places on a page; x and y in points from the lower left corner. */
export interface PdfPiece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Height of the type in points. */
  readonly size: number
}

interface Line {
  readonly pieces: readonly PdfPiece[]
  readonly x: number
  readonly end: number
  readonly y: number
  readonly size: number
  readonly page: number
  /** What stands in the columns of a table; one cell where the line is none of a table. */
  readonly cells: readonly string[]
}

/** From so wide a gap on, in heights of the type, words stand in another column. */
const COLUMN_GAP = 1.5
const LEAST_COLUMNS = 3
const PAGE_NUMBER = /^(?:[—\-–·\s]*\d{1,4}[—\-–·\s]*|第\s*\d{1,4}\s*页.{0,12}|\d{1,4}\s*\/\s*\d{1,4})$/
const CLOSES = /[。；！？：]$/
/** 一、 （一） 1. 第一，: what begins a paragraph wherever it stands. */
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.、．](?!\d)|第[一二三四五六七八九十]{1,3}[，、部章节])/
/** So many pages with the same line at their edge make it a running head. */
const RUNNING = 3

/**
 * The paragraphs of pages, a line each, as they can be told from where the words stand: a line that is indented, that
 * follows a short one, or that stands apart or in another size begins a paragraph. Rows of a table are lines with tabs.
 * Numbers of pages and running heads are left out.
 */
export function pdfText(pages: readonly (readonly PdfPiece[])[]): string {
  const lines = withoutMargins(pages.map((pieces, page) => linesOf(pieces, page)))
  const { left, right, pitch } = measureOf(lines)
  const paragraphs: string[] = []
  let before: Line | null = null
  for (const [index, line] of lines.entries()) {
    const isRow = isTableRow(lines, index)
    const isRowBefore = index > 0 && isTableRow(lines, index - 1)
    const text = isRow ? line.cells.join('\t') : line.cells.join('')
    const isNew =
      before === null ||
      isRow ||
      isRowBefore ||
      before.end < right - 1.5 * before.size ||
      line.x > left + 1.2 * line.size ||
      (CLOSES.test(paragraphs.at(-1) ?? '') && NUMBERED.test(text)) ||
      Math.abs(line.size - before.size) > 0.12 * before.size ||
      (line.page === before.page && before.y - line.y > 1.8 * pitch)
    if (isNew) paragraphs.push(text)
    else paragraphs.push(joined(paragraphs.pop() ?? '', text))
    before = line
  }
  return paragraphs.map((paragraph) => paragraph.trim()).join('\n')
}

function linesOf(pieces: readonly PdfPiece[], page: number): readonly Line[] {
  const rows: PdfPiece[][] = []
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue
    const row = rows.findLast(
      ([first]) => first && Math.abs(first.y - piece.y) < 0.5 * Math.min(first.size, piece.size),
    )
    if (row) row.push(piece)
    else rows.push([piece])
  }
  return rows
    .map((row) =>
      lineOf(
        row.toSorted((a, b) => a.x - b.x),
        page,
      ),
    )
    .toSorted((a, b) => b.y - a.y)
}

function lineOf(pieces: readonly PdfPiece[], page: number): Line {
  const size = Math.max(...pieces.map((piece) => piece.size))
  const cells: string[] = []
  let end = Number.NEGATIVE_INFINITY
  for (const piece of pieces) {
    const gap = piece.x - end
    const last = cells.length - 1
    if (cells.length === 0 || gap > COLUMN_GAP * size) cells.push(plainSigns(piece.text))
    else cells[last] = joined(cells[last] ?? '', plainSigns(piece.text), gap > 0.3 * size)
    end = Math.max(end, piece.x + piece.width)
  }
  const first = pieces[0]
  return { pieces, x: first?.x ?? 0, end, y: first?.y ?? 0, size, page, cells: cells.map((cell) => cell.trim()) }
}

/** Chinese runs on; words of letters keep their distance. */
function joined(before: string, after: string, isApart = true): string {
  return isApart && /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after
}

/** Three columns or more, and a line beside it has them as well. */
function isTableRow(lines: readonly Line[], index: number): boolean {
  const hasColumns = (line: Line | undefined) => (line?.cells.length ?? 0) >= LEAST_COLUMNS
  return hasColumns(lines[index]) && (hasColumns(lines[index - 1]) || hasColumns(lines[index + 1]))
}

/** Without numbers of pages, and what stands at the edge of every page. */
function withoutMargins(pages: readonly (readonly Line[])[]): readonly Line[] {
  const seen = new Map<string, number>()
  const keyOf = ({ cells }: Line) => cells.join('').replaceAll(/\d+/g, '#')
  for (const lines of pages)
    for (const line of new Set([lines[0], lines.at(-1)]))
      if (line) seen.set(keyOf(line), (seen.get(keyOf(line)) ?? 0) + 1)
  return pages.flatMap((lines) =>
    lines.filter((line, place) => {
      if (place > 0 && place < lines.length - 1) return true
      return (
        !PAGE_NUMBER.test(line.cells.join('')) && (seen.get(keyOf(line)) ?? 0) < Math.max(RUNNING, pages.length / 2)
      )
    }),
  )
}

const inOrder = (figures: readonly number[]) => figures.toSorted((a, b) => a - b)

/** Where lines of the text begin and end, and how far they stand apart. */
function measureOf(lines: readonly Line[]): { readonly left: number; readonly right: number; readonly pitch: number } {
  const ends = inOrder(lines.map(({ end }) => end))
  const gaps = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    return next && next.page === line.page && line.y > next.y ? [line.y - next.y] : []
  })
  return {
    left: Math.min(...lines.map(({ x }) => x)),
    right: ends[Math.floor(ends.length * 0.9)] ?? 0,
    pitch: inOrder(gaps)[Math.floor(gaps.length / 2)] ?? 0,
  }
}

/**
 * Fonts often say that a character is the radical that looks like it: ⼯ for 工, ⻓ for 长. The Kangxi radicals are decomposed
 * by Unicode itself; of the supplement, those of simplified Chinese are told here (EquivalentUnifiedIdeograph.txt).
 */
const SUPPLEMENT: ReadonlyMap<string, string> = new Map(
  Array.from(
    '⻓长⻅见⻆角⻉贝⻋车⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺟母⺠民⻄西⻁虎⻑長⻒长'.match(
      /../gu,
    ) ?? [],
  ).map((pair) => [pair.charAt(0), pair.charAt(1)]),
)

function plainSigns(text: string): string {
  return text
    .replaceAll(/[\u2F00-\u2FD5]/g, (sign) => sign.normalize('NFKC'))
    .replaceAll(/[\u2E80-\u2EF3]/g, (sign) => SUPPLEMENT.get(sign) ?? sign)
}
