import type { ReviewAction } from '@shared/capture/review-action'
import type { ReviewItem } from '@shared/capture/review-items'
import { differencesOf, type TakenDifference } from '@shared/capture/update-of-target'
import { Checkbox } from 'antd'
import { useMemo } from 'react'
import { useViewNow } from '../../db/use-store'
import type { Messages } from '../../ui/messages/messages'
import { useMessages } from '../../ui/messages/use-messages'
import type { ExistingTarget } from './use-known'

interface ItemExistingProps {
  readonly item: ReviewItem
  readonly existing: ExistingTarget
  readonly text: string
  readonly onAct: (action: ReviewAction) => void
}

/** The target that an item is written into, with what that one says otherwise, and the way to make a new one instead. */
export function ItemExisting({ item, existing, text, onAct }: ItemExistingProps) {
  const { capture: words } = useMessages()
  const differences = useDifferences(item, existing, text)
  return (
    <div className="item-existing">
      <span>{item.isNew ? words.alike(existing.title) : words.updates(existing.title)}</span>
      <Checkbox
        checked={item.isNew}
        onChange={(event) => onAct({ kind: 'as-new', key: item.key, isNew: event.target.checked })}
      >
        {words.asNew}
      </Checkbox>
      {differences.length > 0 && (
        <span className="item-differs">
          {words.differs(differences.map((difference) => told(difference, words)).join(words.comma))}
        </span>
      )}
    </div>
  )
}

/** Results are recorded as progress, which differs from nothing. */
function useDifferences({ proposal, isNew }: ReviewItem, { id }: ExistingTarget, text: string) {
  const { targets, settings } = useViewNow()
  const target = targets.get(id)
  return useMemo((): readonly TakenDifference[] => {
    if (!target || isNew || proposal.kind === 'result') return []
    return differencesOf(target, proposal, { text, aliases: new Map(Object.entries(settings.nameAliases)) })
  }, [target, proposal, isNew, text, settings.nameAliases])
}

function told({ field, metric, before, after }: TakenDifference, { fields, change }: Messages['capture']): string {
  const names = {
    goal: metric,
    deadline: fields.deadline,
    leadLeader: fields.leader,
    leadUnits: fields.leadUnits,
    coUnits: fields.coUnits,
  }
  return change(names[field], before, after)
}
