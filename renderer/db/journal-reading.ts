import { bodyOf, type LogBody, type SealedRecord } from '@shared/log/record'
import { callHost } from '../host'

/** Yields the journal's records after `afterSeq`, in pieces of about a megabyte. */
export async function* journalAfter(afterSeq: number): AsyncGenerator<readonly SealedRecord[]> {
  let last = afterSeq
  for (;;) {
    const { records, isLast } = await callHost('journal:read', { afterSeq: last })
    if (records.length > 0) yield records
    last = records.at(-1)?.seq ?? last
    if (isLast || records.length === 0) return
  }
}

/** The journal's hash at a number, or null when it does not reach that far. */
export async function journalHashAt(seq: number): Promise<string | null> {
  const { records } = await callHost('journal:read', { afterSeq: seq - 1 })
  return records[0]?.seq === seq ? records[0].hash : null
}

/** Whole commands only: the records of a command whose last record is missing are left out. */
export async function readJournal(
  afterSeq: number,
): Promise<readonly { readonly record: SealedRecord; readonly body: LogBody }[]> {
  const found: { record: SealedRecord; body: LogBody }[] = []
  for await (const records of journalAfter(afterSeq)) {
    for (const record of records) found.push({ record, body: bodyOf(record) })
  }
  const lastSeq = found.at(-1)?.record.seq ?? 0
  return found.filter(({ record }) => record.closes <= lastSeq)
}
