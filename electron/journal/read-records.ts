import { headOf, type Head, type SealedRecord } from '@shared/log/record'
import { parseLine, recordAfter } from './journal-line'
import type { Place, SegmentStart } from './scan'
import { readLines } from './segments'

/** The verified records after a number, up to `end`. Throws when a link does not fit that fitted at start. */
export async function* readRecords(
  folder: string,
  segments: readonly SegmentStart[],
  afterSeq: number,
  end: Place,
): AsyncGenerator<SealedRecord> {
  const first = segments.findLastIndex(({ before }) => before.seq <= afterSeq)
  for (const { segment, before } of segments.slice(Math.max(first, 0))) {
    let head: Head = before
    for await (const placed of readLines(folder, segment)) {
      if (segment > end.segment || (segment === end.segment && placed.start >= end.offset)) return
      const line = placed.line && placed.isComplete ? parseLine(placed.line) : null
      const record = line && recordAfter(head, line)
      if (!record) throw new Error('journal-changed-while-open')
      head = headOf(record)
      if (record.seq > afterSeq) yield record
    }
  }
}
