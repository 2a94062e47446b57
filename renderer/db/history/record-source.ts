import { follows, headOf, type Head, type SealedRecord } from '@shared/log/record'
import type { DubanDatabase } from '../database'
import { journalAfter } from '../journal-reading'
import { ChainBroken, type ChainIndex } from './chain-index'

const PIECE = 500

/**
 * The number from which on the store's own log is whole up to its end, or `lastSeq + 1` when it has nothing. What is
 * before that is read from the journal, which costs a way through another process.
 */
export async function logStart(db: DubanDatabase): Promise<{ readonly from: number; readonly to: number }> {
  const last = (await db.log.orderBy('seq').last())?.seq ?? 0
  const first = (await db.log.orderBy('seq').first())?.seq ?? 1
  if (last === 0) return { from: 1, to: 0 }
  if (last - first + 1 === (await db.log.count())) return { from: first, to: last }
  const numbers = await db.log.orderBy('seq').primaryKeys()
  let from = last
  for (let at = numbers.length - 2; at >= 0 && numbers[at] === from - 1; at -= 1) from -= 1
  return { from, to: last }
}

/** The records after a number, in pieces, from the journal up to where the store's log takes over. Not yet verified. */
export async function* recordsAfter(
  db: DubanDatabase,
  afterSeq: number,
  isJournalOnly = false,
): AsyncGenerator<readonly SealedRecord[]> {
  const log = isJournalOnly ? null : await logStart(db)
  let last = afterSeq
  if (log === null || log.from > afterSeq + 1) {
    for await (const records of journalAfter(afterSeq)) {
      const needed = log ? records.filter(({ seq }) => seq < log.from) : records
      if (needed.length > 0) yield needed
      last = needed.at(-1)?.seq ?? last
      if (needed.length < records.length) break
    }
    last = Math.max(last, (log?.from ?? 0) - 1)
  }
  const end = log?.to ?? 0
  while (last < end) {
    const records = await db.log
      .where('seq')
      .between(last + 1, last + PIECE, true, true)
      .toArray()
    if (records.length === 0) return
    yield records
    last = records.at(-1)?.seq ?? last
  }
}

/** The records between two numbers (`after` excluded), each checked to follow the one before. */
export async function* verifiedRecords(
  db: DubanDatabase,
  chain: ChainIndex,
  after: number,
  upTo: number,
): AsyncGenerator<readonly SealedRecord[]> {
  let head: Head | null = chain.headAt(after)
  for await (const records of recordsAfter(db, after, chain.source === 'journal')) {
    const wanted = records.filter(({ seq }) => seq <= upTo)
    for (const record of wanted) {
      const fits = head ? follows(head, record) : record.hash === chain.hashAt(record.seq)
      if (!fits) throw new ChainBroken(record.seq)
      head = headOf(record)
    }
    if (wanted.length > 0) yield wanted
    if (wanted.length < records.length || records.at(-1)?.seq === upTo) return
  }
}
