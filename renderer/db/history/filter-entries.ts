import type { TableName } from '@shared/domain/change'
import { localDay, type IsoDate } from '@shared/domain/day'
import type { TargetId } from '@shared/domain/ids'
import type { CommandEntry } from './history-types'

/** Which commands to show; what is left out lets everything through. Days are by this PC's clock, both included. */
export interface EntryFilter {
  readonly who?: string
  readonly from?: IsoDate
  readonly to?: IsoDate
  readonly commands?: ReadonlySet<string>
  readonly table?: TableName
  /** Commands whose reason, person or named targets contain the text, whatever its case. */
  readonly text?: string
  /** The title by which a target is found. */
  readonly titleOf?: (id: TargetId) => string
}

/** The entries that pass, in their order. */
export function filterEntries(entries: readonly CommandEntry[], filter: EntryFilter): readonly CommandEntry[] {
  const { who, from, to, commands, table } = filter
  const hasText = textTest(filter)
  return entries.filter((entry) => {
    if (who !== undefined && entry.who !== who) return false
    if (commands && !commands.has(entry.command)) return false
    if (table && !entry.touched[table]) return false
    if (from !== undefined || to !== undefined) {
      const day = localDay(new Date(entry.at))
      if ((from !== undefined && day < from) || (to !== undefined && day > to)) return false
    }
    return hasText(entry)
  })
}

function textTest({ text, titleOf }: EntryFilter): (entry: CommandEntry) => boolean {
  const wanted = text?.trim().toLowerCase() ?? ''
  if (wanted === '') return () => true
  const titles = new Map<TargetId, boolean>()
  const isTitled = (id: TargetId) => {
    const known = titles.get(id)
    if (known !== undefined) return known
    const fits = titleOf?.(id).toLowerCase().includes(wanted) ?? false
    titles.set(id, fits)
    return fits
  }
  return ({ reason, who, targetIds }) =>
    reason.toLowerCase().includes(wanted) || who.toLowerCase().includes(wanted) || targetIds.some(isTitled)
}
