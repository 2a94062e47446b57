import { created } from '@shared/domain/change'
import type { LedgerId, TargetId } from '@shared/domain/ids'
import { fail, ok } from '@shared/result'
import { runCommand } from '../db/run-command'
import { freshTarget } from './fresh-target'

export interface NewTarget {
  readonly ledgerId: LedgerId
  readonly parentId: TargetId | null
  readonly title: string
  /** The new target stands after this order among its siblings. */
  readonly afterOrder: number | null
}

export const addTarget = (entry: NewTarget) =>
  runCommand('add-target', async ({ db, ids, target }) => {
    const title = entry.title.trim()
    if (title === '') return fail('title-missing')
    const ledger = await db.ledgers.get(entry.ledgerId)
    if (!ledger) return fail('ledger-gone')
    const kind = await db.kinds.get(ledger.kindId)
    const parent = entry.parentId ? await target(entry.parentId) : undefined
    const count = await db.targets.count()
    const order = entry.afterOrder === null ? count + 1 : entry.afterOrder + 0.5
    return ok([created('targets', freshTarget(title, { ledgerId: entry.ledgerId, kind, parent, order }, ids))])
  })
