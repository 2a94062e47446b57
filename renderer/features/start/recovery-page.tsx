import type { StoreState } from '@shared/ipc/contract'
import { Alert, Button, Spin } from 'antd'
import { useEffect, useState } from 'react'
import { inBackground } from '../../db/in-background'
import type { RecoveryReason } from '../../db/opening'
import { rebuildStore } from '../../db/recovery'
import { recoveryFacts, type RecoveryFacts } from '../../db/recovery-facts'
import { HostRefusal } from '../../host'
import { refusalText } from '../../ui/messages/errors'
import type { Messages } from '../../ui/messages/messages'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyInfo } from '../../ui/notify'
import { countText } from '../../ui/when'
import { ChooseBackup } from './choose-backup'
import { KeepButton } from './keep-button'
import { RecoveryTable } from './recovery-table'
import { FolderButtons, Trouble } from './trouble'

interface Props {
  readonly why: RecoveryReason
  readonly state: StoreState
  readonly onRecovered: () => void
}

/** The store is gone or does not fit the journal: says so, and rebuilds it on one press of a button. */
export function RecoveryPage({ why, state, onRecovered }: Props) {
  const messages = useMessages()
  const { start, errors, recovery } = messages
  const [facts, setFacts] = useState<RecoveryFacts | null>(null)
  const [isWorking, setWorking] = useState(false)
  const [code, setCode] = useState<string | null>(null)
  useEffect(() => {
    inBackground(recoveryFacts(state).then(setFacts))
  }, [state])
  const rebuild = async () => {
    setWorking(true)
    setCode(null)
    try {
      const done = await rebuildStore(state)
      if (!done.ok) {
        setCode(done.code)
        return
      }
      notifyInfo(start.rebuilt(countText(done.value.targets), countText(done.value.notes)))
      onRecovered()
    } catch (error) {
      setCode(error instanceof HostRefusal ? error.code : 'internal')
    } finally {
      setWorking(false)
    }
  }
  const safe = start.recoverySafe(countText(state.journal?.seq ?? 0))
  return (
    <Trouble
      title={start.recoveryTitle}
      happened={start.why[why]}
      safe={safe}
      facts={facts ? <RecoveryTable facts={facts} /> : <p>{recovery.looking}</p>}
      next={`${planText(state, messages)}${recovery.keptAside}`}
    >
      {code !== null && (
        <>
          <Alert
            type="warning"
            showIcon
            title={start.rebuildFailed}
            description={refusalText(errors, code)}
            style={{ marginTop: 16 }}
          />
          {code !== 'start-again' && <ChooseBackup state={state} onRestored={onRecovered} />}
        </>
      )}
      <div className="trouble-actions">
        <Button type="primary" size="large" loading={isWorking} onClick={() => inBackground(rebuild())}>
          {start.rebuild}
        </Button>
        {why === 'forked' && !isWorking && <KeepButton state={state} onKept={onRecovered} />}
        {isWorking ? <Spin size="small" /> : <FolderButtons />}
        {isWorking && <output>{start.rebuilding}</output>}
      </div>
    </Trouble>
  )
}

function planText({ journal }: StoreState, { recovery: words }: Messages): string {
  const records = countText(journal?.seq ?? 0)
  return journal && journal.epoch > 1 ? words.planFromBasis(records) : words.planFromNothing(records)
}
