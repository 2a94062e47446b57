import { blankTarget } from '@shared/domain/blank-target'
import type { LedgerId, MetricId, TargetId } from '@shared/domain/ids'
import type { LedgerKind } from '@shared/domain/ledger-kind'
import { levelUnder, type Target } from '@shared/domain/target'
import type { CommandScope } from '../db/run-command'

interface Place {
  readonly ledgerId: LedgerId
  readonly kind: LedgerKind | undefined
  readonly parent: Target | undefined
  readonly order: number
}

/** A target with a title alone, its level by its parent's and its metrics by its ledger's kind. */
export function freshTarget(title: string, { ledgerId, kind, parent, order }: Place, ids: CommandScope['ids']): Target {
  return {
    ...blankTarget(ids.text() as TargetId, ledgerId, order),
    parentId: parent?.id ?? null,
    level: parent ? levelUnder(parent) : 'task',
    title,
    metrics: (kind?.metrics ?? []).map((template) => ({
      ...template,
      id: ids.text() as MetricId,
      goal: null,
      baseline: null,
      plan: [],
    })),
  }
}
