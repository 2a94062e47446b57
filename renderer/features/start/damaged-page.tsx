import type { StoreState } from '@shared/ipc/contract'
import { useMessages } from '../../ui/messages/use-messages'
import { countText } from '../../ui/when'
import { ChooseBackup } from './choose-backup'
import { KeepButton } from './keep-button'
import { FolderButtons, Trouble } from './trouble'

interface Props {
  readonly state: StoreState
  readonly onRestored: () => void
}

/** A record of the journal does not fit the chain: nothing is edited until the store or a backup is taken as the truth. */
export function DamagedPage({ state, onRestored }: Props) {
  const { start } = useMessages()
  const seq = state.damagedAtSeq ?? 0
  return (
    <Trouble
      title={start.damagedTitle}
      happened={state.damagedAtSeq === null ? start.lostText : start.damagedText(countText(seq))}
      safe={start.damagedSafe(Math.max(seq - 1, 0))}
      next={start.damagedNext}
    >
      <ChooseBackup state={state} onRestored={onRestored} />
      <div className="trouble-actions">
        <KeepButton state={state} onKept={onRestored} />
        <FolderButtons />
      </div>
    </Trouble>
  )
}
