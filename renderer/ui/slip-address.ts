import type { TargetId } from '@shared/domain/ids'

/** The address where a slip for this target is made. */
export function hrefOfNewSlip(target: TargetId): string {
  return `#/supervise/slips?${new URLSearchParams({ target }).toString()}`
}
