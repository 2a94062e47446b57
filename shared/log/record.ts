import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { Change } from '../domain/change'
import { Instant } from '../domain/day'
import { rowRaiser } from '../migrations/ladder'
import { SCHEMA_VERSION } from '../migrations/schema-version'

/** What one command did. A large command spans several records, all of which name the last one in `closes`. */
export const LogBody = z
  .object({
    seq: z.int().min(1),
    /** The record that ends this command. A command counts only when that record is there too. */
    closes: z.int().min(1),
    /** Restores and upgrades start a new epoch; undo stops there. */
    epoch: z.int().min(1),
    at: Instant,
    who: z.string().max(100),
    command: z.string().min(1).max(60),
    /** The `closes` of the command that this one takes back, or null. */
    undoes: z.int().min(1).nullable(),
    /** For a record that opens an epoch: the snapshot whose rows it starts from. */
    basis: z.string().max(200).nullable(),
    /** Why, in the person's words; asked for where a deadline, a goal or an end of work changes. */
    reason: z.string().max(500).default(''),
    /** The version of the rows in `changes`; records of the first version do not say. */
    schema: z.int().min(1).default(1),
    changes: z.array(Change).readonly(),
  })
  .readonly()
export type LogBody = z.infer<typeof LogBody>

/** As much of a body as every version has; its rows are of the version that it names. */
const PlainBody = z.looseObject({
  schema: z.int().min(1).default(1),
  changes: z.array(z.looseObject({ table: z.string(), before: z.unknown(), after: z.unknown() })),
})

/** A record as kept in the store and in the journal: `text` is the exact JSON of the body, `hash` chains it to the one before. */
export const SealedRecord = z
  .object({
    seq: z.int().min(1),
    closes: z.int().min(1),
    epoch: z.int().min(1),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    text: z.string(),
  })
  .readonly()
export type SealedRecord = z.infer<typeof SealedRecord>

/** The end of a chain: what the next record must follow. */
export const Head = z
  .object({ epoch: z.int().min(1), seq: z.int().min(0), hash: z.string().regex(/^[0-9a-f]{64}$/) })
  .readonly()
export type Head = z.infer<typeof Head>

/** The chain before its first record. */
export const GENESIS: Head = { epoch: 1, seq: 0, hash: '0'.repeat(64) }

/** `SHA-256(previous hash + text)`, in hex. */
export function chainHash(previousHash: string, text: string): string {
  return bytesToHex(sha256(utf8ToBytes(previousHash + text)))
}

export function seal(previousHash: string, body: LogBody): SealedRecord {
  const text = JSON.stringify(body)
  return { seq: body.seq, closes: body.closes, epoch: body.epoch, hash: chainHash(previousHash, text), text }
}

/** Whether the record directly follows the head: next number, same or later epoch, and a hash that fits. */
export function follows(head: Head, record: SealedRecord): boolean {
  return (
    record.seq === head.seq + 1 &&
    record.epoch >= head.epoch &&
    record.closes >= record.seq &&
    record.hash === chainHash(head.hash, record.text)
  )
}

export function headOf(record: SealedRecord): Head {
  return { epoch: record.epoch, seq: record.seq, hash: record.hash }
}

/** A body as JSON gave it, its rows raised to the version of today; null when it is no log body. */
export function readBody(value: unknown): LogBody | null {
  const plain = PlainBody.safeParse(value)
  if (!plain.success) return null
  const { schema, changes } = plain.data
  if (schema === SCHEMA_VERSION) return LogBody.safeParse(value).data ?? null
  const raise = rowRaiser(schema)
  if (!raise.ok) return null
  const raised = changes.map(({ table, before, after, ...rest }) => ({
    ...rest,
    table,
    before: raise.value(table, before),
    after: raise.value(table, after),
  }))
  return LogBody.safeParse({ ...plain.data, schema: SCHEMA_VERSION, changes: raised }).data ?? null
}

/**
 * Opens a record of a chain that was verified just now, without holding its rows against their schemas: whoever replays
 * 100,000 of them checks the rows that come out instead. Rows of an older version are raised.
 */
export function trustedBodyOf(record: SealedRecord): LogBody {
  const body = JSON.parse(record.text) as LogBody & { readonly schema?: number; readonly reason?: string }
  const from = body.schema ?? 1
  const whole = { ...body, reason: body.reason ?? '', schema: SCHEMA_VERSION }
  if (from === SCHEMA_VERSION) return whole
  const raise = rowRaiser(from)
  if (!raise.ok) throw new Error(`record ${record.seq} is of version ${from}`)
  const raised = body.changes.map((change) => ({
    ...change,
    before: raise.value(change.table, change.before),
    after: raise.value(change.table, change.after),
  }))
  return { ...whole, changes: raised as unknown as LogBody['changes'] }
}

/** Opens a record; throws when its text is no log body, which a chain that verified can not contain. */
export function bodyOf(record: SealedRecord): LogBody {
  const body = readBody(JSON.parse(record.text))
  if (!body) throw new Error(`record ${record.seq} is no log body`)
  return body
}
