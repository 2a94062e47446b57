import type { WrittenNames } from './import-plan'
import { likelyLeader, likelyUnit } from '../domain/likely-names'
import { cellText } from './raw-table'
import { namesFrom, unitsFrom } from './read-cells'
import type { TableRow } from './table-row'

export type KnownNames = Readonly<Record<keyof WrittenNames, ReadonlySet<string>>>

/** A unit or leader of the sheet that nobody knows, and the known one that it may be. */
export interface AliasQuestion {
  readonly kind: keyof WrittenNames
  readonly written: string
  readonly known: string
  /** In how many rows it is written so. */
  readonly rows: number
}

/** Counts the names of rows, one after the other. */
export class NameCounter implements WrittenNames {
  readonly units = new Map<string, number>()
  readonly leaders = new Map<string, number>()

  add({ entries }: TableRow): void {
    const { lead, along } = unitsFrom(cellText(entries.get('leadUnits')?.cell))
    const units = new Set([...lead, ...(along ?? []), ...namesFrom(cellText(entries.get('coUnits')?.cell))])
    for (const name of units) this.units.set(name, (this.units.get(name) ?? 0) + 1)
    const leader = cellText(entries.get('leadLeader')?.cell)
    if (leader !== '') this.leaders.set(leader, (this.leaders.get(leader) ?? 0) + 1)
  }
}

const likely = { units: likelyUnit, leaders: likelyLeader } as const

/** Of the names that rows bear those that nobody knows and that may be known ones, the most frequent first. */
export function aliasQuestions(written: WrittenNames, known: KnownNames): readonly AliasQuestion[] {
  return (['units', 'leaders'] as const)
    .flatMap((kind) =>
      [...written[kind]].flatMap(([name, rows]): readonly AliasQuestion[] => {
        const one = known[kind].has(name) ? null : likely[kind](name, known[kind])
        return one === null ? [] : [{ kind, written: name, known: one, rows }]
      }),
    )
    .toSorted((a, b) => b.rows - a.rows)
}
