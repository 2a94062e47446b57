import { blankTarget } from '@shared/domain/blank-target'
import { created } from '@shared/domain/change'
import type { LedgerId, MetricId, TargetId } from '@shared/domain/ids'
import type { Metric } from '@shared/domain/metric'
import type { Target, TargetLevel } from '@shared/domain/target'
import { fail, ok } from '@shared/result'
import { runCommand } from '../db/run-command'

export interface NewTarget {
  readonly ledgerId: LedgerId
  readonly parentId: TargetId | null
  readonly title: string
  /** The new target stands after this order among its siblings. */
  readonly afterOrder: number | null
}

function levelUnder(parent: Target | undefined): TargetLevel {
  if (!parent) return 'task'
  return parent.level === 'goal' ? 'task' : 'measure'
}

export const addTarget = (entry: NewTarget) =>
  runCommand('add-target', async ({ db, ids, target }) => {
    const title = entry.title.trim()
    if (title === '') return fail('title-missing')
    const ledger = await db.ledgers.get(entry.ledgerId)
    if (!ledger) return fail('ledger-gone')
    const kind = await db.kinds.get(ledger.kindId)
    const parent = entry.parentId ? await target(entry.parentId) : undefined
    const metrics: Metric[] = (kind?.metrics ?? []).map((template) => ({
      ...template,
      id: ids.text() as MetricId,
      goal: null,
      baseline: null,
      plan: [],
    }))
    const count = await db.targets.count()
    const order = entry.afterOrder === null ? count + 1 : entry.afterOrder + 0.5
    const row: Target = {
      ...blankTarget(ids.text() as TargetId, entry.ledgerId, order),
      parentId: parent?.id ?? null,
      level: levelUnder(parent),
      title,
      metrics,
    }
    return ok([created('targets', row)])
  })
