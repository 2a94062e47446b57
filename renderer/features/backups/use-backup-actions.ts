import type { BackupInfo } from '@shared/ipc/contract'
import { useState } from 'react'
import type { CopyCount } from '@shared/ipc/places'
import { backUp } from '../../db/back-up'
import { inBackground } from '../../db/in-background'
import { refreshBackups } from '../../db/known-backups'
import { askHost, callHost, HostRefusal } from '../../host'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyInfo, notifyRefused } from '../../ui/notify'
import { whileShown } from '../../ui/running-task'
import { countText } from '../../ui/when'

export interface BackupActions {
  readonly isBusy: boolean
  readonly make: () => Promise<void>
  readonly verify: (backup: BackupInfo) => Promise<void>
  readonly verifyAll: (backups: readonly BackupInfo[]) => Promise<void>
  readonly saveCopy: (backup: BackupInfo) => Promise<void>
  /** A backup chosen from anywhere, verified unless it is locked; null when none was chosen or it can not be used. */
  readonly pick: () => Promise<BackupInfo | null>
}

/** What can be done with backups, one thing at a time, each said in the status bar while it runs. */
export function useBackupActions(): BackupActions {
  const { backups: words, places, errors } = useMessages()
  const [isBusy, setBusy] = useState(false)
  const say = (code: string) => notifyRefused(words.failed(refusalText(errors, code)))
  const alone = async (work: () => Promise<void>) => {
    setBusy(true)
    try {
      await work()
    } catch (error) {
      if (!(error instanceof HostRefusal)) throw error
      say(error.code)
    } finally {
      setBusy(false)
    }
  }
  return {
    isBusy,
    make: () =>
      alone(async () => {
        const made = await whileShown(words.making, true, (report) => backUp('manual', report))
        if (!made.ok) say(made.code)
        else if (made.value === null) notifyInfo(words.stopped)
        else notifyInfo(words.made(countText(rowsOf(made.value))))
      }),
    verify: (backup) =>
      alone(async () => {
        await whileShown(words.verifying, true, (report) => verifyOne(backup.id, () => report(0, 0)))
        await refreshBackups()
      }),
    verifyAll: (backups) =>
      alone(async () => {
        const { good, bad, copies } = await whileShown(words.verifying, true, async (report) => {
          const found = { good: 0, bad: 0, copies: null as CopyCount | null }
          const total = backups.length + 1
          for (const [index, { id }] of backups.entries()) {
            const verdict = await verifyOne(id, () => report(index, total))
            if (verdict === 'stopped') return found
            if (verdict === 'good') found.good += 1
            else if (verdict === 'bad') found.bad += 1
          }
          if (report(backups.length, total)) found.copies = await callHost('second:verify', {})
          return found
        })
        await refreshBackups()
        const second = copies && copies.good + copies.bad > 0 ? places.copiesVerified(copies.good, copies.bad) : ''
        notifyInfo(`${words.verifiedAll(good, bad)}${second}`)
      }),
    saveCopy: (backup) =>
      alone(async () => {
        const saved = await whileShown(places.savingCopy, false, () => callHost('backup:save-copy', { id: backup.id }))
        if (saved === null) return
        const done = saved.isLocked ? places.savedLocked : places.savedCopy
        notifyInfo(done(saved.name, saved.folder))
      }),
    pick: async () => {
      const picked = await askHost('backup:pick', {})
      if (!picked.ok) {
        notifyRefused(refusalText(errors, picked.code))
        return null
      }
      if (picked.value === null) return null
      if (picked.value.isLocked) return picked.value
      if (picked.value.manifest !== null && picked.value.verdict?.isGood !== false) return picked.value
      notifyRefused(refusalText(errors, picked.value.verdict?.code ?? 'not-a-backup'))
      return null
    },
  }
}

const LOOK_MS = 200

/** Verifies one backup; `goesOn` is asked meanwhile whether the person still wants it. Throws `HostRefusal`. */
async function verifyOne(id: string, goesOn: () => boolean): Promise<'good' | 'bad' | 'locked' | 'stopped'> {
  if (!goesOn()) return 'stopped'
  const timer = setInterval(() => {
    if (!goesOn()) inBackground(askHost('backup:stop-verifying', {}))
  }, LOOK_MS)
  try {
    const answer = await askHost('backup:verify', { id })
    if (!answer.ok && answer.code === 'verify-stopped') return 'stopped'
    if (!answer.ok) throw new HostRefusal(answer.code, answer.detail ?? {})
    const { isLocked, verdict } = answer.value
    return isLocked ? 'locked' : verdict?.isGood ? 'good' : 'bad'
  } finally {
    clearInterval(timer)
  }
}

function rowsOf({ manifest }: BackupInfo): number {
  return Object.values(manifest?.counts ?? {}).reduce((sum, count) => sum + count, 0)
}
