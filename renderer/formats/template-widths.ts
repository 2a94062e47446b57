import { attribute } from './sheet-xml'

const COLS = /<cols>([\s\S]*?)<\/cols>/
const USUAL_WIDTH = 8.43

interface ColumnSpan {
  /** Counted from 1. */
  readonly min: number
  readonly max: number
  readonly attributes: string
}

function spansOf(before: string): readonly ColumnSpan[] {
  return [...(COLS.exec(before)?.[1] ?? '').matchAll(/<col\b([^>]*?)\/?>/g)].map(([, attributes = '']) => ({
    min: Number(attribute(attributes, 'min')),
    max: Number(attribute(attributes, 'max')),
    attributes,
  }))
}

/** Widths of a sheet's columns in characters, counted from 0. */
export function widthsOf(before: string): (column: number) => number {
  const spans = spansOf(before)
  return (column) => {
    const span = spans.find(({ min, max }) => column + 1 >= min && column + 1 <= max)
    const width = Number(span ? (attribute(span.attributes, 'width') ?? USUAL_WIDTH) : USUAL_WIDTH)
    return Number.isFinite(width) ? width : USUAL_WIDTH
  }
}

const written = ({ min, max, attributes }: ColumnSpan) =>
  `<col ${attributes.replaceAll(/\s*\b(min|max)="[^"]*"/g, '').trim()} min="${min}" max="${max}"/>`

/** What stands before the rows, with the columns from `first` to `last`, counted from 0, hidden. */
export function withHiddenColumns(before: string, first: number, last: number): string {
  const [from, to] = [first + 1, last + 1]
  const kept = spansOf(before).flatMap((span) => [
    ...(span.min < from ? [{ ...span, max: Math.min(span.max, from - 1) }] : []),
    ...(span.max > to ? [{ ...span, min: Math.max(span.min, to + 1) }] : []),
  ])
  const hidden = { min: from, max: to, attributes: 'width="2" hidden="1" customWidth="1"' }
  const cols = `<cols>${[...kept, hidden]
    .toSorted((a, b) => a.min - b.min)
    .map(written)
    .join('')}</cols>`
  return COLS.test(before) ? before.replace(COLS, cols) : `${before}${cols}`
}
