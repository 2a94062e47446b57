import type { BackupInfo, StoreState } from '@shared/ipc/contract'
import { Alert, Button, Popconfirm } from 'antd'
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
import { useBackups } from './use-backups'

interface Props {
  readonly state: StoreState
  readonly onRestored: () => void
}

/** Restores one of the backups while no store is open. */
export function ChooseBackup({ state, onRestored }: Props) {
  const { start, errors, backups: words, attachments, common } = useMessages()
  const [listed] = useBackups()
  const [isWorking, setWorking] = useState(false)
  const [locked, setLocked] = useState<BackupInfo | null>(null)
  const [code, setCode] = useState<string | null>(null)
  const restore = async (id: string) => {
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
  const pick = async () => {
    const picked = await askHost('backup:pick', {})
    if (!picked.ok) setCode(picked.code)
    else if (picked.value?.isLocked) setLocked(picked.value)
    else if (picked.value) await restore(picked.value.id)
  }
  const unlock = async ({ id }: BackupInfo, password: string) => {
    const unlocked = await unlockBackup(id, password)
    if (!unlocked.ok) return unlocked.code
    setLocked(null)
    await restore(unlocked.value.id)
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
              <Popconfirm
                title={words.confirmTitle}
                description={momentText(backup.manifest?.at ?? '')}
                okText={common.confirm}
                cancelText={common.cancel}
                onConfirm={() => inBackground(restore(backup.id))}
              >
                <Button size="small" disabled={isWorking}>
                  {start.restoreThis}
                </Button>
              </Popconfirm>
            </Choice>
          ))}
        </ul>
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
