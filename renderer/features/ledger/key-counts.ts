import { useMemo } from 'react'
import type { LedgerRow } from '../../ui/ledger-row'

/** What a row is counted under, or null for one that is not counted. */
export type KeyOf = (row: LedgerRow) => string | null

export interface Counted {
  readonly counts: ReadonlyMap<string, number>
  /** The keys that occur; the same list as before while no key has come or gone. */
  readonly keys: readonly string[]
}

/** With more edits at once, counting anew costs no more. */
const MOST_EDITS = 1_000

/** The rows that an edit changed, before and after; null where rows came, went or moved. */
function editsBetween(
  before: readonly LedgerRow[],
  after: readonly LedgerRow[],
): readonly (readonly [LedgerRow, LedgerRow])[] | null {
  if (before.length !== after.length) return null
  const edits: (readonly [LedgerRow, LedgerRow])[] = []
  for (let index = 0; index < after.length; index += 1) {
    const [old, row] = [before[index], after[index]]
    if (old === row) continue
    if (!old || !row || old.id !== row.id || edits.length === MOST_EDITS) return null
    edits.push([old, row])
  }
  return edits
}

/** How many rows fall under each key. An edit is followed in its own rows; anything else is counted anew. */
export class KeyCounts {
  readonly #keyOf: KeyOf
  #rows: readonly LedgerRow[] = []
  #counted: Counted = { counts: new Map(), keys: [] }

  constructor(keyOf: KeyOf) {
    this.#keyOf = keyOf
  }

  read(rows: readonly LedgerRow[]): Counted {
    const edits = editsBetween(this.#rows, rows)
    this.#rows = rows
    const steps = edits?.flatMap(([before, after]) => this.#stepsOf(before, after))
    if (steps?.length === 0) return this.#counted
    const counts = steps ? new Map(this.#counted.counts) : new Map<string, number>()
    if (steps) for (const [key, step] of steps) add(counts, key, step)
    else for (const row of rows) add(counts, this.#keyOf(row), 1)
    this.#counted = { counts, keys: sameKeys(this.#counted.keys, counts) }
    return this.#counted
  }

  #stepsOf(before: LedgerRow, after: LedgerRow): readonly (readonly [string | null, 1 | -1])[] {
    const [from, to] = [this.#keyOf(before), this.#keyOf(after)]
    return from === to
      ? []
      : [
          [from, -1],
          [to, 1],
        ]
  }
}

function add(counts: Map<string, number>, key: string | null, step: 1 | -1): void {
  if (key === null) return
  const count = (counts.get(key) ?? 0) + step
  if (count === 0) counts.delete(key)
  else counts.set(key, count)
}

function sameKeys(known: readonly string[], counts: ReadonlyMap<string, number>): readonly string[] {
  return known.length === counts.size && known.every((key) => counts.has(key)) ? known : [...counts.keys()]
}

/** Counts rows under keys while they are edited; another `keyOf` counts anew. */
export function useKeyCounts(rows: readonly LedgerRow[], keyOf: KeyOf): Counted {
  const counts = useMemo(() => new KeyCounts(keyOf), [keyOf])
  return useMemo(() => counts.read(rows), [counts, rows])
}
