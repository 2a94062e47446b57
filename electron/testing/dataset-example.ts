import { defaultSettings } from '@shared/domain/settings'
import type { Ticket } from '@shared/ipc/contract'
import { GENESIS } from '@shared/log/record'
import type { SnapshotManifest } from '@shared/log/snapshot'
import type { Backups } from '../backups/backups'

export const settingsRow = JSON.stringify({ ...defaultSettings(2023), officeName: '某县委督查室' })

export function noteRow(index: number): string {
  return JSON.stringify({
    id: `note-${index}`,
    targetId: 'target-1',
    on: '2023-10-31',
    progress: `第${index}次调度，已完成投资${index * 37}万元。`,
    problem: '',
    nextStep: '',
    observations: [],
    by: '张三',
    recordedAt: '2023-10-31T07:30:00.000Z',
    corrects: null,
  })
}

export function wishFor(counts: Partial<SnapshotManifest['counts']>, seq = 10): Parameters<Backups['begin']>[0] {
  return {
    reason: 'daily',
    officeName: '某县委督查室',
    head: { ...GENESIS, seq },
    counts: {
      settings: 0,
      kinds: 0,
      ledgers: 0,
      targets: 0,
      notes: 0,
      events: 0,
      slips: 0,
      leagues: 0,
      documents: 0,
      ...counts,
    },
    schemaVersion: 1,
  }
}

/** A snapshot with the office's settings and `notes` notes, written as the page writes one. */
export async function takeSnapshot(backups: Backups, notes = 3, seq = 10): ReturnType<Backups['finish']> {
  const begun = await backups.begin(wishFor({ settings: 1, notes }, seq))
  const ticket = (begun.ok ? begun.value.ticket : '') as Ticket
  await backups.write(ticket, 'settings', [settingsRow])
  await backups.write(
    ticket,
    'notes',
    Array.from({ length: notes }, (_, index) => noteRow(index)),
  )
  return backups.finish(ticket)
}
