import { cellText } from '@shared/domain/cell-text'
import { localDay, type IsoDate } from '@shared/domain/day'
import type { LedgerId, TargetId } from '@shared/domain/ids'
import type { Column } from '@shared/domain/ledger-kind'
import type { Light } from '@shared/domain/light-rules'
import type { Standing } from '@shared/domain/standing'
import type { TargetSummary } from '@shared/domain/summary'
import type { Target } from '@shared/domain/target'
import type { PastView } from '../../db/history/history'
import type { View } from '../../db/projection'
import { standingIn } from '../../db/standings'
import type { GridRow } from '../../ui/grid/grid-types'
import { LedgerRows } from '../../ui/ledger-rows'

/** A target as it was, beside what it is now. */
export interface PastRow extends GridRow {
  readonly number: number
  readonly target: Target
  readonly standing: Standing
  /** The one shown in the list: of a parent the worst below it, unless its own is worse. */
  readonly light: Light
  readonly mark: 'same' | 'differs' | 'only-then'
  /** What each column said then and says now, where the two differ. */
  readonly differing: ReadonlyMap<string, string>
  readonly texts: ReadonlyMap<string, string>
}

interface Side {
  readonly view: View
  readonly on: IsoDate
}

/** Reckoned by today's date as well as by what people entered: they differ every day, and that is no change. */
const RECKONED: ReadonlySet<string> = new Set(['ordinal', 'expected', 'gap', 'light', 'completion'])

function textsOf(target: Target, columns: readonly Column[], { view, on }: Side): ReadonlyMap<string, string> {
  const summary: TargetSummary | null = view.summaries.get(target.id) ?? null
  const standing = standingIn(view, target, on)
  return new Map(columns.map((column) => [column.key, cellText(column, target, summary, standing)]))
}

/** The rows of one ledger as it was, in its order then. */
export function pastRows(
  past: PastView,
  now: View,
  today: IsoDate,
  ledgerId: LedgerId,
  columns: readonly Column[],
): readonly PastRow[] {
  const then: Side = { view: past.view, on: localDay(new Date(past.at)) }
  const targets = [...past.view.targets.values()].filter(({ ledgerIds }) => ledgerIds.includes(ledgerId))
  const rows = new LedgerRows().read(
    {
      targets: () => targets,
      target: (id) => past.view.targets.get(id),
      summary: ({ id }) => past.view.summaries.get(id) ?? null,
      standing: (target) => standingIn(past.view, target, then.on),
    },
    null,
  )
  return rows.map(({ id, depth, hasChildren, number, target, standing, light }): PastRow => {
    const texts = textsOf(target, columns, then)
    const present = now.targets.get(target.id)
    const differing = present ? differingTexts(texts, textsOf(present, columns, { view: now, on: today })) : NONE
    return {
      id,
      depth,
      hasChildren,
      isExpanded: true,
      number,
      target,
      standing,
      light,
      mark: present === undefined ? 'only-then' : differing.size > 0 ? 'differs' : 'same',
      differing,
      texts,
    }
  })
}

const NONE: ReadonlyMap<string, string> = new Map()

function differingTexts(
  then: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map([...now].filter(([key, text]) => !RECKONED.has(key) && then.get(key) !== text))
}

/** The rows that differ with everything above them, so that they keep their place. */
export function onlyDiffering(rows: readonly PastRow[]): readonly PastRow[] {
  const kept = new Set<TargetId>()
  const byId = new Map(rows.map((row) => [row.target.id, row]))
  for (const { target, mark } of rows) {
    if (mark === 'same') continue
    for (let at: TargetId | null = target.id; at !== null && !kept.has(at); at = byId.get(at)?.target.parentId ?? null)
      kept.add(at)
  }
  return rows.filter(({ target }) => kept.has(target.id))
}
