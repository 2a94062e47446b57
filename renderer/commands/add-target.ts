import { created } from '@shared/domain/change'
import type { LedgerId, TargetId } from '@shared/domain/ids'
import { fail, ok } from '@shared/result'
import { runCommand } from '../db/run-command'
import { freshTarget } from './fresh-target'

export interface NewTarget {
  readonly ledgerId: LedgerId
  readonly parentId: TargetId | null
  readonly title: string
  /** The order of the sibling that the new target follows; null puts it behind everything. */
  readonly afterOrder: number | null
  /** The order of the sibling that then follows the new one; null, or nothing, where it is the last. */
  readonly beforeOrder?: number | null
}

export const addTarget = (entry: NewTarget) =>
  runCommand('add-target', async ({ db, ids, target }) => {
    const title = entry.title.trim()
    if (title === '') return fail('title-missing')
    const ledger = await db.ledgers.get(entry.ledgerId)
    if (!ledger) return fail('ledger-gone')
    const kind = await db.kinds.get(ledger.kindId)
    const parent = entry.parentId ? await target(entry.parentId) : undefined
    const order = await orderOf(entry, () => db.targets.count())
    return ok([created('targets', freshTarget(title, { ledgerId: entry.ledgerId, kind, parent, order }, ids))])
  })

async function orderOf({ afterOrder, beforeOrder }: NewTarget, count: () => PromiseLike<number>): Promise<number> {
  if (afterOrder === null) return (await count()) + 1
  return typeof beforeOrder === 'number' ? (afterOrder + beforeOrder) / 2 : afterOrder + 1
}
