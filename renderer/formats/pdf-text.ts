import { isTableRow, joined, linesOf, median, textOf, type PdfLine, type PdfPage } from './pdf-lines'

const CLOSES = /[。；！？：]$/
/** 一、总体要求……3 is a line of the table of contents. */
const LEADER = /[.…·]{3,}\s*\d{1,4}$/
/** 一、 （一） 1. 第一，: what begins a paragraph wherever it stands. */
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.、．](?!\d)|第[一二三四五六七八九十]{1,3}[，、部章节])/
const PAGE_NUMBER =
  /^(?:[—―─\-–－·•\s]*[\d０-９]{1,4}[—―─\-–－·•\s]*|第\s*\d{1,4}\s*页.{0,12}|(?:Page )?\d{1,4}\s*(?:\/|of)\s*\d{1,4})$/
/** Heads and feet stand within so much of a page's height from its edge. */
const EDGE = 0.13
/** So many pages with the same line at their edge make it a running head. */
const RUNNING = 3

interface Measure {
  readonly left: number
  readonly right: number
  readonly pitch: number
}

/**
 * The paragraphs of pages, a line each, as they can be told from where the words stand: a line that is indented, that
 * follows a short one, or that stands apart or in another size begins a paragraph. Rows of a table are lines with tabs.
 * Numbers of pages and running heads are left out.
 */
export function pdfText(pages: readonly PdfPage[]): string {
  const found = pages.map(linesOf)
  const kept = withoutMargins(found)
  const lines = kept.length > 0 ? kept : found.flat()
  const isRow = lines.map((_, index) => isTableRow(lines, index))
  const measures = new Map<number, Measure>()
  const measureOf = ({ page }: PdfLine): Measure => {
    const width = Math.round(page.width)
    const known =
      measures.get(width) ?? measured(lines.filter((line, at) => !isRow[at] && Math.round(line.page.width) === width))
    measures.set(width, known)
    return known
  }
  const paragraphs: string[] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const said = paragraphs.at(-1) ?? ''
    if (isRow[index]) paragraphs.push(line.cells.map(({ text }) => text).join('\t'))
    else if (!before || isRow[index - 1] || isBegun(line, before, said, measureOf(line))) paragraphs.push(textOf(line))
    else paragraphs[paragraphs.length - 1] = joined(said, textOf(line), /[A-Za-z]$/.test(said))
  }
  return paragraphs.map((paragraph) => paragraph.trim()).join('\n')
}

/** Whether a line begins a paragraph, behind what was said so far. */
function isBegun(line: PdfLine, before: PdfLine, said: string, { left, right, pitch }: Measure): boolean {
  return (
    Math.round(line.page.width) !== Math.round(before.page.width) ||
    before.end < right - 1.5 * before.size ||
    line.x > left + 1.2 * line.size ||
    Math.abs(line.size - before.size) > 0.12 * before.size ||
    (line.page === before.page && line.y - before.y > 1.8 * pitch) ||
    LEADER.test(said) ||
    (CLOSES.test(said) && NUMBERED.test(textOf(line)))
  )
}

/** The same words, whatever their numbers, at about the same height. */
const keyOf = (line: PdfLine) => `${Math.round(line.y / 4)} ${textOf(line).replaceAll(/\d+/g, '#')}`

/** Without numbers of pages, and what stands at the same place at the edge of many pages. */
function withoutMargins(pages: readonly (readonly PdfLine[])[]): readonly PdfLine[] {
  const seen = new Map<string, number>()
  const atEdges = pages.map((lines) => lines.filter((line, place) => isAtEdge(line, place, lines.length)))
  for (const line of atEdges.flat()) seen.set(keyOf(line), (seen.get(keyOf(line)) ?? 0) + 1)
  const isMargin = (line: PdfLine) => {
    const text = textOf(line)
    if (PAGE_NUMBER.test(text)) return true
    const isText = /[。；]$/.test(text) || NUMBERED.test(text) || line.cells.length > 2
    return !isText && (seen.get(keyOf(line)) ?? 0) >= Math.max(RUNNING, pages.length / 2)
  }
  return pages.flatMap((lines, page) => lines.filter((line) => !(atEdges[page]?.includes(line) && isMargin(line))))
}

function isAtEdge({ y, page }: PdfLine, place: number, lines: number): boolean {
  const isOuter = place < 2 || place >= lines - 2
  return isOuter && (y < EDGE * page.height || y > (1 - EDGE) * page.height)
}

/** Where lines of the text begin and end on paper of one width, and how far they stand apart. */
function measured(lines: readonly PdfLine[]): Measure {
  const gaps = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    return next && next.page === line.page && next.y > line.y ? [next.y - line.y] : []
  })
  return {
    left: shared(lines.map(({ x }) => x)).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    right: shared(lines.map(({ end }) => end)).reduce((a, b) => Math.max(a, b), 0),
    pitch: median(gaps),
  }
}

/** The places that many lines have in common, to within half a character; all of them where none is shared. */
function shared(places: readonly number[]): readonly number[] {
  const counts = new Map<number, number>()
  for (const place of places) {
    const near = Math.round(place / 8) * 8
    counts.set(near, (counts.get(near) ?? 0) + 1)
  }
  const least = Math.max(2, places.length / 10)
  const found = [...counts].filter(([, count]) => count >= least).map(([place]) => place)
  return found.length > 0 ? found : places
}
