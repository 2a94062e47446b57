import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Head, SealedRecord } from '@shared/log/record'

const FRONT = Buffer.from('{"hash":"')
const MIDDLE = Buffer.from('","body":')
const HASH_LENGTH = 64
const BODY_AT = FRONT.length + HASH_LENGTH + MIDDLE.length
const END = '}'.charCodeAt(0)

/** Numbers at the front of a body, in the order in which records are sealed. */
const NUMBERS = /^\{"seq":(\d{1,15}),"closes":(\d{1,15}),"epoch":(\d{1,15}),/
const Numbers = z.object({ seq: z.int(), closes: z.int(), epoch: z.int(), basis: z.string().nullable() })

/** The longest line that is read, in bytes. */
export const MAX_LINE_BYTES = 96 * 1_048_576

/** A record as one line of the journal, with its line end. */
export function lineOf(record: SealedRecord): Buffer {
  return Buffer.from(`{"hash":"${record.hash}","body":${record.text}}\n`, 'utf8')
}

/** A line taken apart; whether it fits the chain is another question. */
export interface JournalLine {
  readonly hash: string
  readonly text: Buffer
}

/** Takes a line (without its line end) apart; null when it has not the shape of a record. */
export function parseLine(line: Buffer): JournalLine | null {
  if (line.length <= BODY_AT || line[line.length - 1] !== END) return null
  if (!line.subarray(0, FRONT.length).equals(FRONT)) return null
  if (!line.subarray(FRONT.length + HASH_LENGTH, BODY_AT).equals(MIDDLE)) return null
  const hash = line.toString('latin1', FRONT.length, FRONT.length + HASH_LENGTH)
  return /^[0-9a-f]{64}$/.test(hash) ? { hash, text: line.subarray(BODY_AT, line.length - 1) } : null
}

/** The same hash as `chainHash` of the shared log, over bytes as they are in the file and several times as fast. */
export function chainHashOfBytes(previousHash: string, text: Buffer): string {
  return createHash('sha256').update(previousHash, 'latin1').update(text).digest('hex')
}

/** The record in a line when it directly follows `head`, else null. */
export function recordAfter(head: Head, line: JournalLine): SealedRecord | null {
  if (chainHashOfBytes(head.hash, line.text) !== line.hash) return null
  const numbers = numbersOf(line.text)
  if (!numbers || numbers.seq !== head.seq + 1 || numbers.epoch < head.epoch || numbers.closes < numbers.seq)
    return null
  return { ...numbers, hash: line.hash, text: line.text.toString('utf8') }
}

/** Whether a line that stands behind a break is a record in itself, and no remains of one. */
export function isSound(line: JournalLine): boolean {
  return numbersOf(line.text) !== null
}

function numbersOf(text: Buffer): { readonly seq: number; readonly closes: number; readonly epoch: number } | null {
  const found = NUMBERS.exec(text.toString('latin1', 0, 80))
  if (found) return { seq: Number(found[1]), closes: Number(found[2]), epoch: Number(found[3]) }
  try {
    const { seq, closes, epoch } = Numbers.parse(JSON.parse(text.toString('utf8')))
    return { seq, closes, epoch }
  } catch {
    return null
  }
}
