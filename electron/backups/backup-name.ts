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

/** 督办台账备份-某县督查室-20231031-153000-120项-手动.dbk, in local time; `copy` tells equal names apart. */
export function backupFileName(manifest: SnapshotManifest, copy = 1): string {
  const office = safeName(manifest.officeName.slice(0, 30), '未命名单位')
  const parts = ['督办台账备份', office, localStamp(new Date(manifest.at)), `${manifest.counts.targets}项`]
  const again = copy > 1 ? [String(copy)] : []
  return safeName(`${[...parts, REASONS[manifest.reason], ...again].join('-')}${BACKUP_EXTENSION}`)
}

function localStamp(at: Date): string {
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`
  return `${day}-${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
