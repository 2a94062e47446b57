import type { SealedRecord } from '@shared/log/record'
import { chainHashOfBytes } from './journal-line'

/**
 * The records that a journal which ends at `endSeq` has not yet: an answer may have been lost, and then known ones are
 * sent again. Null when one of those is not what the journal holds under its number.
 */
export async function withoutKnown(
  records: readonly SealedRecord[],
  endSeq: number,
  hashAt: (seq: number) => Promise<string | null>,
): Promise<readonly SealedRecord[] | null> {
  const fresh = records.findIndex((record) => record.seq > endSeq)
  const known = fresh === -1 ? records : records.slice(0, fresh)
  const [first] = known
  const last = known.at(-1)
  if (first && last) {
    if ((await hashAt(first.seq)) !== first.hash || (await hashAt(last.seq)) !== last.hash) return null
    if (!known.every((record, index) => isNext(known[index - 1], record))) return null
  }
  return records.slice(known.length)
}

function isNext(before: SealedRecord | undefined, record: SealedRecord): boolean {
  if (!before) return true
  return (
    record.seq === before.seq + 1 && record.hash === chainHashOfBytes(before.hash, Buffer.from(record.text, 'utf8'))
  )
}
