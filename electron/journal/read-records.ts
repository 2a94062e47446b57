import { headOf, type Head, type SealedRecord } from '@shared/log/record'
import { parseLine, recordAfter } from './journal-line'
import type { Place, SegmentStart } from './scan'
import { readLines } from './segments'

/** A place behind a record, from where reading can go on. */
export interface Bookmark {
  readonly head: Head
  readonly place: Place
}

/**
 * The verified records after a number, up to `end`, each with where it ends. Reading begins at the segment that holds
 * the first, or at a bookmark that lies right before it. Throws when a link does not fit that fitted at start.
 */
export async function* readRecords(
  folder: string,
  segments: readonly SegmentStart[],
  afterSeq: number,
  end: Place,
  bookmark: Bookmark | null = null,
): AsyncGenerator<{ readonly record: SealedRecord; readonly place: Place }> {
  const mark = bookmark?.head.seq === afterSeq ? bookmark : null
  const first = mark
    ? segments.findIndex(({ segment }) => segment === mark.place.segment)
    : segments.findLastIndex(({ before }) => before.seq <= afterSeq)
  for (const { segment, before } of segments.slice(Math.max(first, 0))) {
    const isMarked = mark?.place.segment === segment
    let head: Head = isMarked ? mark.head : before
    for await (const placed of readLines(folder, segment, isMarked ? mark.place.offset : 0)) {
      if (segment > end.segment || (segment === end.segment && placed.start >= end.offset)) return
      const line = placed.line && placed.isComplete ? parseLine(placed.line) : null
      const record = line && recordAfter(head, line)
      if (!record) throw new Error('journal-changed-while-open')
      head = headOf(record)
      if (record.seq > afterSeq) yield { record, place: { segment, offset: placed.end } }
    }
  }
}
