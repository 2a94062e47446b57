import { readdir, stat, truncate } from 'node:fs/promises'
import path from 'node:path'
import type { Seeded } from '../bench/seeded'
import { copyOf, type Baseline, type Folder } from './baseline'
import { acknowledged, end, showLedger, startAndRebuild, typeCode } from './clerk'
import { Complaints, Endings, runsOf, type Fault } from './fault'
import { storedRows } from './stored-rows'
import { storeFolder } from './store-files'

const MOST_TORN_BYTES = 400

/**
 * A kill tears the end of the browser's log; the next start writes behind the torn place; the start after that finds
 * that it does not fit, and the browser throws the whole store away without a word.
 */
export function tornLog(baseline: () => Promise<Baseline>, chance: Seeded): Fault {
  return {
    name: 'torn log of the store, then two starts',
    expected: 'rebuilt with a notice, never silent, 0 lost',
    async run(extent) {
      const complaints = new Complaints()
      const endings = new Endings<'wiped by the browser and rebuilt' | 'caught up from the journal'>()
      const runs = runsOf(extent, 20, 1)
      for (let run = 1; run <= runs; run += 1) {
        const copy = await copyOf(await baseline())
        await editAndKill(copy, `T-${run}-1`)
        await tear(copy, chance)
        const isRebuiltFirst = await editAndKill(copy, `T-${run}-2`)
        const { duban, shown, isRebuilt } = await startAndRebuild(copy)
        const codes = (await storedRows(duban.page)).dataset.targets.map(({ code }) => code)
        await end(duban)
        if (shown.kind !== 'ledger') complaints.say(`run ${run}: ${shown.kind}`)
        for (const code of [`T-${run}-1`, `T-${run}-2`])
          if (!codes.includes(code)) complaints.say(`run ${run}: ${code} LOST`)
        endings.add(isRebuilt || isRebuiltFirst ? 'wiped by the browser and rebuilt' : 'caught up from the journal')
      }
      return complaints.outcome(runs, `${runs}/${runs}: ${endings.figure}; 0 lost`)
    },
  }
}

/** Each code in a row of its own, so that both have to be there in the end. Answers whether it had to be rebuilt. */
async function editAndKill(copy: Folder, code: string): Promise<boolean> {
  const { duban, isRebuilt } = await startAndRebuild(copy)
  await showLedger(duban.page)
  await typeCode(duban.page, Number(code.at(-1)), code)
  await acknowledged(duban.page, code)
  await end(duban)
  return isRebuilt
}

async function tear(copy: Folder, chance: Seeded): Promise<void> {
  const folder = await storeFolder(copy)
  const log = (await readdir(folder))
    .filter((name) => name.endsWith('.log'))
    .sort()
    .at(-1)
  if (log === undefined) throw new Error('the store has no log')
  const file = path.join(folder, log)
  const { size } = await stat(file)
  await truncate(file, size - chance.whole(1, Math.min(MOST_TORN_BYTES, size - 1)))
}
