import { bodyOf } from '@shared/log/record'
import { liveStore } from './live-store'

/** The name of the command that ended at a number; for an undo or redo, the command that it is about. Null if unknown. */
export async function nameCommand(closes: number): Promise<string | null> {
  const { log } = liveStore().db
  let at: number | null = closes
  for (let step = 0; at !== null && step < 1_000; step += 1) {
    const record = await log.where('closes').equals(at).last()
    if (!record) return null
    const { undoes, command } = bodyOf(record)
    if (undoes === null) return command
    at = undoes
  }
  return null
}
