import type { BackupInfo, StoreState } from '@shared/ipc/contract'
import { Alert, Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { inBackground } from '../../db/in-background'
import { restoreWithoutStore } from '../../db/restore-damaged'
import { unlockBackup } from '../../db/unlock-backup'
import { askHost, HostRefusal } from '../../host'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyInfo } from '../../ui/notify'
import { UnlockDialog } from '../../ui/unlock-dialog'
import { countText, momentText } from '../../ui/when'
import { ConfirmBackup } from './confirm-backup'
import { useBackups } from './use-backups'

interface Props {
  readonly state: StoreState
  readonly onRestored: () => void
}

/** Restores one of the backups while no store is open. */
export function ChooseBackup({ state, onRestored }: Props) {
  const { start, errors, backups: words, attachments } = useMessages()
  const [listed] = useBackups()
  const [isWorking, setWorking] = useState(false)
  const [locked, setLocked] = useState<BackupInfo | null>(null)
  const [chosen, setChosen] = useState<BackupInfo | null>(null)
  const [code, setCode] = useState<string | null>(null)
  const restore = async (id: string) => {
    setChosen(null)
    setWorking(true)
    setCode(null)
    try {
      const done = await restoreWithoutStore(state, id)
      if (!done.ok) {
        setCode(done.code)
        return
      }
      const { targets, notes, attachmentsMissing } = done.value
      const lost = attachmentsMissing > 0 ? `\n${attachments.missing(attachmentsMissing)}` : ''
      notifyInfo(`${words.restored(countText(targets), countText(notes))}${lost}`)
      onRestored()
    } catch (error) {
      setCode(error instanceof HostRefusal ? error.code : 'internal')
    } finally {
      setWorking(false)
    }
  }
  const choose = (backup: BackupInfo) => {
    const isGood = backup.manifest !== null && backup.verdict?.isGood !== false
    setCode(isGood ? null : (backup.verdict?.code ?? 'not-a-backup'))
    setChosen(isGood ? backup : null)
  }
  const pick = async () => {
    const picked = await askHost('backup:pick', {})
    if (!picked.ok) setCode(picked.code)
    else if (picked.value?.isLocked) setLocked(picked.value)
    else if (picked.value) choose(picked.value)
  }
  const unlock = async ({ id }: BackupInfo, password: string) => {
    const unlocked = await unlockBackup(id, password)
    if (!unlocked.ok) return unlocked.code
    setLocked(null)
    choose(unlocked.value)
    return null
  }
  const usable = (listed ?? []).filter(({ manifest, verdict }) => manifest !== null && verdict?.isGood !== false)
  return (
    <section aria-label={start.chooseBackup}>
      <h2>{start.chooseBackup}</h2>
      {code !== null && <Alert type="warning" showIcon title={refusalText(errors, code)} />}
      {usable.length === 0 && <p>{start.noGoodBackup}</p>}
      {usable.length > 0 && (
        <ul className="trouble-backups">
          {usable.map((backup) => (
            <Choice key={backup.id} backup={backup}>
              <Button size="small" disabled={isWorking} onClick={() => setChosen(backup)}>
                {start.restoreThis}
              </Button>
            </Choice>
          ))}
        </ul>
      )}
      {chosen && (
        <ConfirmBackup
          key={chosen.id}
          backup={chosen}
          ownOffice={usable.find(({ manifest }) => manifest?.officeName !== '')?.manifest?.officeName ?? ''}
          onConfirm={() => inBackground(restore(chosen.id))}
          onCancel={() => setChosen(null)}
        />
      )}
      {locked && (
        <UnlockDialog
          fileName={locked.fileName}
          onTry={(password) => unlock(locked, password)}
          onCancel={() => setLocked(null)}
        />
      )}
      <div className="trouble-actions">
        <Button loading={isWorking} onClick={() => inBackground(pick())}>
          {isWorking ? start.restoring : start.pickBackup}
        </Button>
      </div>
    </section>
  )
}

function Choice({ backup, children }: { readonly backup: BackupInfo; readonly children: ReactNode }) {
  const { backups: words } = useMessages()
  const { manifest } = backup
  if (!manifest) return null
  const { targets, notes, ledgers } = manifest.counts
  return (
    <li>
      <span>{momentText(manifest.at)}</span>
      <span>
        {words.reasons[manifest.reason]} · {words.content(countText(targets), countText(notes), countText(ledgers))}
      </span>
      {children}
    </li>
  )
}
