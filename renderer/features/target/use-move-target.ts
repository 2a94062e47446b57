import { STATE_WORDS } from '@shared/domain/state-words'
import { isCompleted, type Target, type TargetState } from '@shared/domain/target'
import { moveTarget } from '../../commands/move-target'
import { undoCommand } from '../../commands/undo'
import { cellRefusalText } from '../../ui/messages/cells'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyRefused } from '../../ui/notify'

/** Moves the target to a state and says so, or why not. */
export function useMoveTarget(target: Target): (to: TargetState) => Promise<void> {
  const messages = useMessages()
  return async (to) => {
    const moved = await moveTarget(target.id, to)
    if (moved.ok) {
      const isDoneNow = isCompleted({ state: to }) && !isCompleted(target)
      const said = isDoneNow ? messages.loop.completedToday : messages.loop.moved(STATE_WORDS[to])
      return notifyDone(said, () => undoCommand(moved.value.closes))
    }
    if (moved.code !== 'reason-not-given') notifyRefused(cellRefusalText(messages, moved.code, moved.detail))
  }
}
