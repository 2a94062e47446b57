import { COMMAND_GROUPS, groupOf, type CommandGroup } from '@shared/domain/describe-command'
import type { IsoDate } from '@shared/domain/day'
import type { TargetId } from '@shared/domain/ids'
import { filterEntries } from '../../db/history/filter-entries'
import type { CommandEntry } from '../../db/history/history-types'

/** Which commands the trail shows. What is empty or null lets everything through. */
export interface TrailFilter {
  readonly text: string
  readonly who: string | null
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  readonly group: CommandGroup | null
  readonly target: TargetId | null
  readonly isReasoned: boolean
}

export const NO_FILTER: TrailFilter = {
  text: '',
  who: null,
  from: null,
  to: null,
  group: null,
  target: null,
  isReasoned: false,
}

export function isFiltering(filter: TrailFilter): boolean {
  return Object.entries(NO_FILTER).some(([key, value]) => filter[key as keyof TrailFilter] !== value)
}

interface Known {
  readonly titleOf: (id: TargetId) => string
  /** Commands of so many targets that their entries do not name them all, but that touched the wanted one. */
  readonly alsoTouching: ReadonlySet<number>
}

/** The commands that pass, newest first. */
export function filterTrail(
  entries: readonly CommandEntry[],
  filter: TrailFilter,
  { titleOf, alsoTouching }: Known,
): readonly CommandEntry[] {
  const { text, who, from, to, group, target, isReasoned } = filter
  const passed = filterEntries(entries, {
    text,
    titleOf,
    ...(who !== null && { who }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
  })
  return passed
    .filter((entry) => {
      if (group !== null && groupOf(entry.command) !== group) return false
      if (isReasoned && entry.reason === '') return false
      return target === null || entry.targetIds.includes(target) || alsoTouching.has(entry.closes)
    })
    .toReversed()
}

/** Whoever did something, by how much; for choosing from. */
export function peopleIn(entries: readonly CommandEntry[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { who } of entries) counts.set(who, (counts.get(who) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([who]) => who)
}

/** The groups that there are commands of, in their order. */
export function groupsIn(entries: readonly CommandEntry[]): readonly CommandGroup[] {
  const found = new Set(entries.map(({ command }) => groupOf(command)))
  return COMMAND_GROUPS.filter((group) => found.has(group))
}
