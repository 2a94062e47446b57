import { z } from 'zod'
import { liveStore } from './live-store'

const KEY = 'import-memory'
const MOST_KEPT = 50

/** What somebody said of the columns of a table, by header, and how its cells are read. */
const Remembered = z.object({
  shape: z.string(),
  meanings: z.record(z.string(), z.string()).readonly(),
  splitsMeasures: z.boolean(),
})
export type RememberedTable = Readonly<z.infer<typeof Remembered>>
const Kept = z.array(Remembered)

/** What was said last of each shape of table, the latest first; empty where nobody had to say anything. */
export async function rememberedTables(): Promise<readonly RememberedTable[]> {
  const read = Kept.safeParse((await liveStore().db.preferences.get(KEY))?.value)
  return read.success ? read.data : []
}

/** Keeps what was said for the next table of the same headers, the latest first. */
export async function rememberTable(table: RememberedTable): Promise<void> {
  const others = (await rememberedTables()).filter(({ shape }) => shape !== table.shape)
  await liveStore().db.preferences.put({ key: KEY, value: [table, ...others].slice(0, MOST_KEPT) })
}
