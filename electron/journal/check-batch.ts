import { headOf, readBody, type Head, type LogBody, type SealedRecord } from '@shared/log/record'
import { fail, ok, type Failure, type Result } from '@shared/result'
import { chainHashOfBytes } from './journal-line'

const MAX_TEXT_CHARACTERS = 32 * 1_048_576

export type BatchCode = 'journal-gap' | 'journal-fork' | 'journal-invalid' | 'record-too-large'

/** The end of the journal as the next record meets it; `closes` is beyond `head.seq` while a command is half sent. */
export interface OpenEnd {
  readonly head: Head
  readonly closes: number
}

/**
 * Whether records may be appended behind `end`: numbered without a gap, chained, each a log body that says what its
 * envelope says, commands not mixed, and a later epoch only by a record that names its basis. Without `looksInside`
 * what bodies say is left out, for records that were looked into before.
 */
export function checkBatch(
  end: OpenEnd,
  records: readonly SealedRecord[],
  looksInside = true,
): Result<OpenEnd, BatchCode> {
  let current = end
  for (const record of records) {
    const refusal = checkRecord(current, record, looksInside)
    if (refusal) return refusal
    current = { head: headOf(record), closes: record.closes }
  }
  return ok(current)
}

function checkRecord(end: OpenEnd, record: SealedRecord, looksInside: boolean): Failure<BatchCode> | null {
  const at = { seq: record.seq }
  if (record.seq !== end.head.seq + 1) return fail('journal-gap', { ...at, expected: end.head.seq + 1 })
  if (record.text.length > MAX_TEXT_CHARACTERS) return fail('record-too-large', at)
  if (record.hash !== chainHashOfBytes(end.head.hash, Buffer.from(record.text, 'utf8'))) return fail('journal-fork', at)
  if (record.epoch < end.head.epoch || record.closes < record.seq) return fail('journal-invalid', at)
  const isInCommand = end.closes <= end.head.seq || record.closes === end.closes
  if (!isInCommand) return fail('journal-invalid', at)
  return looksInside ? checkBody(end, record) : null
}

function checkBody(end: OpenEnd, record: SealedRecord): Failure<BatchCode> | null {
  const at = { seq: record.seq }
  const body = canonicalBody(record.text)
  if (!body) return fail('journal-invalid', at)
  if (body.seq !== record.seq || body.closes !== record.closes || body.epoch !== record.epoch) {
    return fail('journal-invalid', at)
  }
  return record.epoch > end.head.epoch && body.basis === null ? fail('journal-invalid', at) : null
}

/** The body when the text is exactly what sealing it writes: one line, no member twice. */
function canonicalBody(text: string): LogBody | null {
  try {
    const value: unknown = JSON.parse(text)
    return JSON.stringify(value) === text ? readBody(value) : null
  } catch {
    return null
  }
}
