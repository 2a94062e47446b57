import { tableNames, type Change, type TableName } from '@shared/domain/change'
import type { TargetId } from '@shared/domain/ids'
import type { LogBody, SealedRecord } from '@shared/log/record'
import type { CommandEntry, Touched } from './history-types'

/** As many targets as an entry names; `targetCount` counts all. */
const TARGETS_NAMED = 200

/** The target that a change belongs to: its own row, or that of a note. */
export function targetOf(change: Change): TargetId | null {
  if (change.table === 'targets') return change.id as TargetId
  if (change.table === 'notes' || change.table === 'events') return (change.after ?? change.before)?.targetId ?? null
  return null
}

/** A command that touched more targets than its entry names. */
export interface LargeCommand {
  readonly closes: number
  readonly targetIds: ReadonlySet<TargetId>
}

/** Gathers records, in order, into entries: one for each whole command. */
export class EntryReader {
  #first: SealedRecord | null = null
  #rows = new Map<string, { readonly table: TableName; readonly isNew: boolean; isGone: boolean }>()
  #targets = new Set<TargetId>()
  readonly large: LargeCommand[] = []
  readonly #texts = new Map<string, string>()
  readonly #touches = new Map<string, CommandEntry['touched']>()

  /** The entry of the command that this record ends, or null when the command goes on. */
  add(record: SealedRecord, body: LogBody): CommandEntry | null {
    this.#first ??= record
    for (const change of body.changes) this.#note(change)
    if (record.seq !== record.closes) return null
    const entry: CommandEntry = {
      closes: record.closes,
      firstSeq: this.#first.seq,
      epoch: record.epoch,
      at: body.at,
      who: this.#same(body.who),
      command: this.#same(body.command),
      undoes: body.undoes,
      reason: this.#same(body.reason),
      basis: body.basis,
      touched: this.#touched(),
      targetIds: [...this.#targets].slice(0, TARGETS_NAMED),
      targetCount: this.#targets.size,
    }
    if (this.#targets.size > TARGETS_NAMED) this.large.push({ closes: record.closes, targetIds: this.#targets })
    this.#first = null
    this.#rows = new Map()
    this.#targets = new Set()
    return entry
  }

  #note(change: Change): void {
    const key = `${change.table} ${change.id}`
    const row = this.#rows.get(key)
    if (row) row.isGone = change.after === null
    else this.#rows.set(key, { table: change.table, isNew: change.before === null, isGone: change.after === null })
    const target = targetOf(change)
    if (target) this.#targets.add(this.#same(target))
  }

  #touched(): CommandEntry['touched'] {
    const counts: Partial<Record<TableName, { -readonly [K in keyof Touched]: Touched[K] }>> = {}
    for (const { table, isNew, isGone } of this.#rows.values()) {
      if (isNew && isGone) continue
      const count = (counts[table] ??= { made: 0, changed: 0, removed: 0 })
      if (isNew) count.made += 1
      else if (isGone) count.removed += 1
      else count.changed += 1
    }
    const key = tableNames.map((name) => Object.values(counts[name] ?? {}).join('.')).join(' ')
    const known = this.#touches.get(key)
    if (!known) this.#touches.set(key, counts)
    return known ?? counts
  }

  /** One string for all equal ones: most commands share their person, name and targets. */
  #same<T extends string>(text: T): T {
    const known = this.#texts.get(text)
    if (known !== undefined) return known as T
    this.#texts.set(text, text)
    return text
  }
}
