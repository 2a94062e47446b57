import type { Change } from '../domain/change'
import { headOf, seal, type Head, type LogBody, type SealedRecord } from './record'

/** Changes in one record; a larger command spans several, so that no line of the journal grows without bound. */
const CHANGES_A_RECORD = 400

/** Seals one command into as many records as it needs, chained behind `head`; all name the last one in `closes`. */
export function sealCommand(
  head: Head,
  command: Omit<LogBody, 'seq' | 'closes' | 'changes'>,
  changes: readonly Change[],
): readonly SealedRecord[] {
  const count = Math.max(1, Math.ceil(changes.length / CHANGES_A_RECORD))
  const closes = head.seq + count
  const records: SealedRecord[] = []
  let end = head
  for (let index = 0; index < count; index += 1) {
    const part = changes.slice(index * CHANGES_A_RECORD, (index + 1) * CHANGES_A_RECORD)
    const record = seal(end.hash, { ...command, seq: end.seq + 1, closes, changes: part })
    records.push(record)
    end = headOf(record)
  }
  return records
}
