import { editCell } from '@shared/domain/cell-edit'
import type { MetricId } from '@shared/domain/ids'
import type { Column, CommonColumn } from '@shared/domain/ledger-kind'
import type { Target } from '@shared/domain/target'
import { editTarget, type TargetPatch } from '../../commands/edit-target'
import { undoCommand } from '../../commands/undo'
import { reckoningIn } from '../../db/standings'
import { useToday, useView } from '../../db/use-store'
import { cellRefusalText } from '../../ui/messages/cells'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone } from '../../ui/notify'

/** A column that stands for a field of the panel. */
export function fieldColumn(key: CommonColumn, title: string): Column {
  return { source: 'common', key, title, width: 100, isFrozen: false, isHidden: false, isRequired: false }
}

function patchBetween(before: Target, after: Target): TargetPatch {
  const { id: _, ...fields } = after
  return Object.fromEntries(Object.entries(fields).filter(([key, value]) => before[key as keyof Target] !== value))
}

/** Whether a patch was saved, and why not in words; null when the person would rather leave it as it was. */
interface SaveOutcome {
  readonly isSaved: boolean
  readonly refusal: string | null
}

/** Saves parts of a target. `saveText` answers why it was refused, or null when there is nothing more to say. */
export function useSaveTarget(target: Target) {
  const messages = useMessages()
  const view = useView()
  const today = useToday()
  const ledgerYear = reckoningIn(view, target).year

  const savePatch = async (patch: TargetPatch, said: string): Promise<SaveOutcome> => {
    const saved = await editTarget(target.id, patch)
    if (!saved.ok) {
      const isLeft = saved.code === 'reason-not-given'
      return { isSaved: false, refusal: isLeft ? null : cellRefusalText(messages, saved.code, saved.detail) }
    }
    notifyDone(said, () => undoCommand(saved.value.closes))
    return { isSaved: true, refusal: null }
  }
  /** Reads what was typed as the ledger's cell of this column would. */
  const saveText = async (column: Column, text: string, said: string): Promise<string | null> => {
    const plan = editCell(target, column, text, {
      ledgerYear,
      today,
      role: view.settings.role,
      newMetricId: () => crypto.randomUUID() as MetricId,
    })
    if (!plan.ok) return cellRefusalText(messages, plan.code, plan.detail)
    if (plan.value.kind !== 'target') return null
    const { refusal } = await savePatch(patchBetween(target, plan.value.target), said)
    return refusal
  }
  return { savePatch, saveText, today, ledgerYear }
}
