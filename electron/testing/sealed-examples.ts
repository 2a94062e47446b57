import { headOf, seal, type Head, type SealedRecord } from '@shared/log/record'
import { defaultSettings } from '@shared/domain/settings'
import { created } from '@shared/domain/change'
import type { Instant } from '@shared/domain/day'
import { SCHEMA_VERSION } from '@shared/migrations/schema-version'

interface Wish {
  readonly epoch?: number
  readonly basis?: string | null
  readonly closes?: number
  readonly handler?: string
}

/** A record that follows `head`, for tests of the journal. */
export function recordFollowing(head: Head, wish: Wish = {}): SealedRecord {
  const seq = head.seq + 1
  return seal(head.hash, {
    seq,
    closes: wish.closes ?? seq,
    epoch: wish.epoch ?? head.epoch,
    at: '2023-10-31T07:30:00.000Z' as Instant,
    who: '张三',
    command: 'change-settings',
    undoes: null,
    basis: wish.basis ?? null,
    reason: '',
    schema: SCHEMA_VERSION,
    changes: [created('settings', { ...defaultSettings(2023), officeName: wish.handler ?? `经办${seq}` })],
  })
}

/** `count` records, each a command of its own. */
export function recordsFollowing(head: Head, count: number, wish: Wish = {}): readonly SealedRecord[] {
  const records: SealedRecord[] = []
  let current = head
  for (let index = 0; index < count; index += 1) {
    const record = recordFollowing(current, wish)
    records.push(record)
    current = headOf(record)
  }
  return records
}

/** One command that spans `count` records. */
export function commandFollowing(head: Head, count: number): readonly SealedRecord[] {
  return recordsFollowing(head, count, { closes: head.seq + count })
}
