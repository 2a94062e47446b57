import type { BackupInfo } from '@shared/ipc/contract'
import type { SnapshotReason } from '@shared/log/snapshot'
import { Button, Empty, Select, Table, Tooltip, type TableColumnsType } from 'antd'
import { useEffect, useState } from 'react'
import { inBackground } from '../../db/in-background'
import { refreshBackups, useKnownBackups } from '../../db/known-backups'
import { unlockBackup } from '../../db/unlock-backup'
import { askHost, HostRefusal } from '../../host'
import { BackupIcon } from '../../ui/icons'
import { refusalText } from '../../ui/messages/errors'
import type { Messages } from '../../ui/messages/messages'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyRefused } from '../../ui/notify'
import { whileShown } from '../../ui/running-task'
import { sizeText } from '../../ui/size-text'
import { UnlockDialog } from '../../ui/unlock-dialog'
import { countText, momentText, whenText } from '../../ui/when'
import { BackupPlaces } from './backup-places'
import './backups.css'
import { RestoreDialog } from './restore-dialog'
import { useBackupActions, type BackupActions } from './use-backup-actions'

/** Make, list, verify, restore. `onRestored` opens the data again. */
export function BackupsTab({ onRestored }: { readonly onRestored: () => void }) {
  const messages = useMessages()
  const { backups: words, errors } = messages
  const backups = useKnownBackups()
  const actions = useBackupActions()
  const [chosen, setChosen] = useState<BackupInfo | null>(null)
  const [locked, setLocked] = useState<BackupInfo | null>(null)
  const [reason, setReason] = useState<SnapshotReason | 'all'>('all')
  useEffect(() => {
    const say = (error: unknown) =>
      notifyRefused(refusalText(errors, error instanceof HostRefusal ? error.code : 'internal'))
    inBackground(refreshBackups().catch(say))
  }, [errors])
  const pick = async () => {
    const picked = await actions.pick()
    if (picked?.isLocked) setLocked(picked)
    else if (picked) setChosen(picked)
  }
  const unlock = async ({ id }: BackupInfo, password: string) => {
    const unlocked = await unlockBackup(id, password)
    if (!unlocked.ok) return unlocked.code
    setLocked(null)
    setChosen(unlocked.value)
    return null
  }
  const close = () => {
    if (chosen) inBackground(askHost('backup:forget', { id: chosen.id }))
    setChosen(null)
  }
  const all = backups ?? []
  const shown = reason === 'all' ? all : all.filter(({ manifest }) => manifest?.reason === reason)
  const reasons = [...new Set(all.flatMap(({ manifest }) => (manifest ? [manifest.reason] : [])))]
  return (
    <div className="backups">
      <header>
        <Button
          type="primary"
          icon={<BackupIcon />}
          disabled={actions.isBusy}
          onClick={() => inBackground(actions.make())}
        >
          {words.now}
        </Button>
        <Button disabled={actions.isBusy || all.length === 0} onClick={() => inBackground(actions.verifyAll(all))}>
          {words.verifyAll}
        </Button>
        <Button disabled={actions.isBusy} onClick={() => inBackground(pick())}>
          {words.pick}
        </Button>
      </header>
      <BackupPlaces />
      <div className="backups-tools">
        <Select
          size="small"
          aria-label={words.columns.reason}
          popupMatchSelectWidth={false}
          value={reason}
          options={[
            { value: 'all' as const, label: words.allReasons },
            ...reasons.map((value) => ({ value, label: words.reasons[value] })),
          ]}
          onChange={(value: SnapshotReason | 'all') => setReason(value)}
        />
        {words.count(shown.length)}
      </div>
      <Table<BackupInfo>
        size="small"
        rowKey="id"
        columns={columnsIn(messages, actions, (backup) => (backup.isLocked ? setLocked : setChosen)(backup))}
        dataSource={shown}
        loading={backups === null}
        pagination={shown.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        locale={{
          emptyText: (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={
                <>
                  {words.emptyTitle}
                  <br />
                  {words.emptyText}
                </>
              }
            />
          ),
        }}
      />
      <RestoreDialog key={chosen?.id} backup={chosen} onClose={close} onRestored={onRestored} />
      {locked && (
        <UnlockDialog
          fileName={locked.fileName}
          onTry={(password) => whileShown(messages.places.unlocking, false, () => unlock(locked, password))}
          onCancel={() => setLocked(null)}
        />
      )}
    </div>
  )
}

function columnsIn(
  messages: Messages,
  actions: BackupActions,
  choose: (backup: BackupInfo) => void,
): TableColumnsType<BackupInfo> {
  const { backups: words, app } = messages
  const { columns } = words
  return [
    {
      title: columns.at,
      width: 230,
      sorter: (a, b) => (a.manifest?.at ?? '').localeCompare(b.manifest?.at ?? ''),
      render: (_, { manifest, fileName }) => (
        <Tooltip title={fileName}>
          {manifest ? `${momentText(manifest.at)}（${whenText(app, manifest.at, new Date())}）` : fileName}
        </Tooltip>
      ),
    },
    {
      title: columns.reason,
      width: 130,
      render: (_, { manifest }) => (manifest ? words.reasons[manifest.reason] : messages.common.missing),
    },
    {
      title: columns.content,
      render: (_, { manifest, isLocked }) =>
        manifest
          ? words.content(
              countText(manifest.counts.targets),
              countText(manifest.counts.notes),
              countText(manifest.counts.ledgers),
            )
          : isLocked
            ? messages.places.locked
            : words.unreadable,
    },
    {
      title: columns.size,
      width: 90,
      align: 'right',
      sorter: (a, b) => a.bytes - b.bytes,
      render: (_, { bytes }) => sizeText(bytes),
    },
    { title: columns.verdict, width: 110, render: (_, backup) => <Verdict backup={backup} /> },
    {
      title: columns.actions,
      width: 240,
      render: (_, backup) => (
        <>
          <Button
            type="link"
            size="small"
            disabled={actions.isBusy}
            onClick={() => inBackground(actions.verify(backup))}
          >
            {words.verify}
          </Button>
          <Button
            type="link"
            size="small"
            disabled={actions.isBusy || !canRestore(backup)}
            onClick={() => choose(backup)}
          >
            {words.restore}
          </Button>
          <Button
            type="link"
            size="small"
            disabled={actions.isBusy || !canRestore(backup)}
            onClick={() => inBackground(actions.saveCopy(backup))}
          >
            {messages.places.saveCopy}
          </Button>
        </>
      ),
    },
  ]
}

/** A locked one tells by its password alone whether it can be. */
function canRestore({ manifest, verdict, isLocked }: BackupInfo): boolean {
  return isLocked || (manifest !== null && verdict?.isGood !== false)
}

function Verdict({ backup: { verdict } }: { readonly backup: BackupInfo }) {
  const { backups: words, errors } = useMessages()
  if (verdict === null) return <span className="verdict is-unknown">○ {words.unverified}</span>
  const hint = verdict.isGood
    ? words.verifiedAt(momentText(verdict.at))
    : refusalText(errors, verdict.code ?? 'backup-damaged')
  return (
    <Tooltip title={hint}>
      <span className={verdict.isGood ? 'verdict is-good' : 'verdict is-bad'}>
        {verdict.isGood ? `✓ ${words.good}` : `■ ${words.bad}`}
      </span>
    </Tooltip>
  )
}
