import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { GENESIS } from '@shared/log/record'
import { recordFollowing, recordsFollowing } from '../testing/sealed-examples'
import { temporaryFolder } from '../testing/temporary-folder'
import { openJournal } from './journal'
import { segmentName } from './segments'

const open = (dataFolder: string) => openJournal({ dataFolder, now: () => new Date(), onProblem: () => {} })

async function journalOf(handler: string, records: number): Promise<string> {
  const folder = await temporaryFolder()
  const journal = await open(folder)
  expect((await journal.append(recordsFollowing(GENESIS, records, { handler }))).ok).toBe(true)
  await journal.close()
  return folder
}

it.each([3, 8, 20])('names a chain of %d records that verifies but does not lead to the noted end', async (length) => {
  const [ours, foreign] = [await journalOf('张三', 8), await journalOf('李四', length)]
  await cp(join(foreign, 'journal', segmentName(1)), join(ours, 'journal', segmentName(1)))
  const journal = await open(ours)
  expect(journal.state().damagedAtSeq).toBe(Math.min(8, length + 1))
  expect(await journal.append([recordFollowing(journal.head())])).toMatchObject({ ok: false, code: 'journal-damaged' })
  await journal.close()
})
