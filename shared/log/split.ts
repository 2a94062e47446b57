import type { Change } from '../domain/change'
import { SCHEMA_VERSION } from '../migrations/schema-version'
import { headOf, seal, type Head, type LogBody, type SealedRecord } from './record'

/** What is the same in all records of one command. */
export type CommandFacts = Omit<LogBody, 'seq' | 'closes' | 'schema' | 'changes'>

/** Changes in one record; a larger command spans several, so that no line of the journal grows without bound. */
const CHANGES_A_RECORD = 400

/** Seals one command into as many records as it needs, chained behind `head`; all name the last one in `closes`. */
export function sealCommand(head: Head, command: CommandFacts, changes: readonly Change[]): readonly SealedRecord[] {
  return [...sealing(head, command, changes)]
}

/** The same, one record after the other, for whoever has to let others in between. */
export function* sealing(head: Head, command: CommandFacts, changes: readonly Change[]): Generator<SealedRecord> {
  const count = Math.max(1, Math.ceil(changes.length / CHANGES_A_RECORD))
  const closes = head.seq + count
  let end = head
  for (let index = 0; index < count; index += 1) {
    const part = changes.slice(index * CHANGES_A_RECORD, (index + 1) * CHANGES_A_RECORD)
    // The numbers come first, where the scan at start finds them without reading the rest.
    const numbers = { seq: end.seq + 1, closes, epoch: command.epoch }
    const record = seal(end.hash, { ...numbers, ...command, schema: SCHEMA_VERSION, changes: part })
    yield record
    end = headOf(record)
  }
}
