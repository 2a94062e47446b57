import type { SensitiveField } from '@shared/domain/sensitive'

/** Asks the person why the fields change; null when they would rather leave everything as it is. */
export type ReasonAsker = (fields: readonly SensitiveField[]) => Promise<string | null>

let asker: ReasonAsker | null = null

/** The screen that asks, while it is there. Returns the function that takes it away. */
export function askReasonsWith(screen: ReasonAsker): () => void {
  asker = screen
  return () => {
    if (asker === screen) asker = null
  }
}

/** Null when the person did not say, or when there is no screen to ask on. */
export async function askReason(fields: readonly SensitiveField[]): Promise<string | null> {
  const said = (await asker?.(fields)) ?? null
  return said === null || said.trim() === '' ? null : said.trim().slice(0, 500)
}
