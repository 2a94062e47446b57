import type { TargetId } from '@shared/domain/ids'

/** The address of the changes of one target in 操作日志. */
export function hrefOfTrail(target: TargetId): string {
  return `#/backups/trail?${new URLSearchParams({ target }).toString()}`
}
