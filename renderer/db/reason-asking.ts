import type { Change } from '@shared/domain/change'
import type { SensitiveField } from '@shared/domain/sensitive'

/** What a person is asked about: the sensitive fields, and all changes of the command that touches them. */
export interface SensitiveChange {
  readonly fields: readonly SensitiveField[]
  readonly changes: readonly Change[]
}

/** Asks the person why; null when they would rather leave everything as it is. */
export type ReasonAsker = (sensitive: SensitiveChange) => Promise<string | null>

let asker: ReasonAsker | null = null

/** The screen that asks, while it is there. Returns the function that takes it away. */
export function askReasonsWith(screen: ReasonAsker): () => void {
  asker = screen
  return () => {
    if (asker === screen) asker = null
  }
}

/** Null when the person did not say, or when there is no screen to ask on. */
export async function askReason(sensitive: SensitiveChange): Promise<string | null> {
  const said = (await asker?.(sensitive)) ?? null
  return said === null || said.trim() === '' ? null : said.trim().slice(0, 500)
}
