import type { SnapshotManifest, SnapshotReason } from '@shared/log/snapshot'
import { safeName } from '../files/safe-name'

export const BACKUP_EXTENSION = '.dbk'

const REASONS: Readonly<Record<SnapshotReason, string>> = {
  manual: '手动',
  exit: '退出',
  daily: '每日',
  'before-restore': '恢复前',
  'before-import': '导入前',
  'new-epoch': '新起点',
  'new-version': '升级',
  moment: '历史时刻',
}

/**
 * 督办台账备份-某县督查室-20231031-153000-120项-340条进展-手动.dbk: office, local time, targets, notes, reason; `copy`
 * tells equal names apart.
 */
export function backupFileName(manifest: SnapshotManifest, copy = 1): string {
  const office = safeName(manifest.officeName.slice(0, 30), '未命名单位')
  const { targets, notes } = manifest.counts
  const parts = ['督办台账备份', office, localStamp(new Date(manifest.at)), `${targets}项`, `${notes}条进展`]
  const again = copy > 1 ? [String(copy)] : []
  return safeName(`${[...parts, REASONS[manifest.reason], ...again].join('-')}${BACKUP_EXTENSION}`)
}

/** The name of a locked copy of a backup. */
export function lockedName(fileName: string): string {
  const stem = fileName.endsWith(BACKUP_EXTENSION) ? fileName.slice(0, -BACKUP_EXTENSION.length) : fileName
  return `${stem}-加密${BACKUP_EXTENSION}`
}

function localStamp(at: Date): string {
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`
  return `${day}-${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
