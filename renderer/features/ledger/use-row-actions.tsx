import type { LedgerId } from '@shared/domain/ids'
import type { TargetId } from '@shared/domain/ids'
import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { addTarget, type NewTarget } from '../../commands/add-target'
import { removeTargets } from '../../commands/remove-targets'
import { undoCommand } from '../../commands/undo'
import { backUp } from '../../db/back-up'
import { inBackground } from '../../db/in-background'
import { cellRefusalText } from '../../ui/messages/cells'
import { useMessages } from '../../ui/messages/use-messages'
import { refusalText } from '../../ui/messages/errors'
import { whileShown } from '../../ui/running-task'
import { notifyDone, notifyRefused } from '../../ui/notify'
import type { LedgerRow } from '../../ui/ledger-row'

/** From so many targets on, deleting makes a backup first. */
const MANY = 20

const siblingOrders = (all: readonly LedgerRow[], parentId: TargetId | null): readonly number[] =>
  all.flatMap(({ target }) => (target.parentId === parentId ? [target.order] : []))

/** Between a sibling and the one that follows it; behind all of them where none is named. */
export function placeAmong(
  orders: readonly number[],
  after: number | null,
): Pick<NewTarget, 'afterOrder' | 'beforeOrder'> {
  const afterOrder = after ?? (orders.length === 0 ? null : orders.reduce((most, order) => Math.max(most, order)))
  const later = orders.filter((order) => afterOrder !== null && order > afterOrder)
  return { afterOrder, beforeOrder: later.length === 0 ? null : later.reduce((least, order) => Math.min(least, order)) }
}

interface RowSources {
  /** Where a new target goes when no row says so; null when there is no ledger at all. */
  readonly ledgerId: LedgerId | null
  readonly all: readonly LedgerRow[]
  readonly current: LedgerRow | undefined
  readonly onAdded: (id: TargetId) => void
}

export interface RowActions {
  readonly add: (place: 'sibling' | 'child') => void
  readonly remove: (ids: readonly string[]) => void
  readonly questions: ReactNode
}

/** Adding and removing targets from the list. */
export function useRowActions({ ledgerId, all, current, onAdded }: RowSources): RowActions {
  const messages = useMessages()
  const [modal, questions] = Modal.useModal()
  const words = messages.ledger

  const add = async (place: 'sibling' | 'child') => {
    const into = ledgerId ?? current?.target.ledgerIds[0] ?? null
    if (into === null) return
    const parentId = place === 'child' ? (current?.target.id ?? null) : (current?.target.parentId ?? null)
    const between = placeAmong(siblingOrders(all, parentId), place === 'child' ? null : (current?.target.order ?? null))
    const added = await addTarget({ ledgerId: into, parentId, title: words.newTitle, ...between })
    if (!added.ok) return notifyRefused(cellRefusalText(messages, added.code, added.detail))
    const id = added.value.changes.at(-1)?.id
    if (id !== undefined) onAdded(id as TargetId)
    notifyDone(words.added, () => undoCommand(added.value.closes))
  }

  /** So many at once are a danger like an import: a backup stands before them, or they stay. */
  const backUpFirst = async () => {
    const copy = await whileShown(messages.backups.making, false, (report) => backUp('before-import', report))
    if (!copy.ok) notifyRefused(`${words.removeBackupFailed}${refusalText(messages.errors, copy.code)}`)
    return copy.ok
  }

  const remove = async (ids: readonly string[]) => {
    const gone = new Set(ids)
    const rows = all.filter(({ id }) => gone.has(id))
    if (rows.length === 0) return
    const notes = rows.reduce((sum, { summary }) => sum + (summary?.noteCount ?? 0), 0)
    const children = all.filter(
      ({ id, target }) => target.parentId !== null && gone.has(target.parentId) && !gone.has(id),
    )
    const isAgreed = await modal.confirm({
      title: words.removeTitle(rows.length, rows[0]?.target.title ?? ''),
      content: words.removeText(notes, children.length),
      okText: words.remove,
      okButtonProps: { danger: true },
      cancelText: messages.common.cancel,
    })
    if (!isAgreed) return
    if (rows.length >= MANY && !(await backUpFirst())) return
    const removed = await removeTargets(rows.map(({ target }) => target.id))
    if (removed.ok) notifyDone(words.removed(rows.length), () => undoCommand(removed.value.closes))
    else notifyRefused(cellRefusalText(messages, removed.code, removed.detail))
  }

  return { add: (place) => inBackground(add(place)), remove: (ids) => inBackground(remove(ids)), questions }
}
