import { readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Seeded } from '../bench/seeded'
import { copyOf, type Baseline, type Folder } from './baseline'
import { end, start } from './clerk'
import { Complaints, runsOf, type Fault } from './fault'
import { storedRows, storeState } from './stored-rows'

const DAMAGED_TITLE = '日志文件有一处损坏'

async function lastSegment({ data }: Folder): Promise<string> {
  const folder = path.join(data, 'journal')
  const last = (await readdir(folder))
    .filter((name) => name !== 'head.json')
    .sort()
    .at(-1)
  if (last === undefined) throw new Error('there is no journal')
  return path.join(folder, last)
}

type Ending = 'healed' | 'named' | 'SILENT'

/** Healed: the same rows are shown, and the journal reaches as far as before. */
async function endingOf(baseline: Baseline, seqBefore: number, damaged: Folder): Promise<Ending> {
  const { duban, shown } = await start(damaged)
  try {
    if (shown.kind === 'trouble') return shown.title === DAMAGED_TITLE ? 'named' : 'SILENT'
    await duban.page.locator('footer.status [data-state="saved"]').waitFor()
    const { hash } = await storedRows(duban.page)
    const { journal } = await storeState(duban.page)
    return hash === baseline.hash && journal !== null && journal.seq >= seqBefore ? 'healed' : 'SILENT'
  } finally {
    await end(duban)
  }
}

async function seqOf({ data }: Folder): Promise<number> {
  const text = await readFile(path.join(data, 'journal', 'head.json'), 'utf8')
  return (JSON.parse(text) as { readonly seq: number }).seq
}

function journalFault(
  name: string,
  expected: string,
  runsInFull: number,
  baseline: () => Promise<Baseline>,
  damage: (file: string, bytes: Buffer) => Promise<void>,
): Fault {
  return {
    name,
    expected,
    async run(extent) {
      const complaints = new Complaints()
      const runs = runsOf(extent, runsInFull, 1)
      const endings = new Map<Ending, number>()
      for (let run = 0; run < runs; run += 1) {
        const base = await baseline()
        const copy = await copyOf(base)
        const seq = await seqOf(copy)
        const file = await lastSegment(copy)
        await damage(file, await readFile(file))
        const ending = await endingOf(base, seq, copy)
        endings.set(ending, (endings.get(ending) ?? 0) + 1)
        if (ending === 'SILENT') complaints.say(`silent in run ${run + 1}`)
      }
      return complaints.outcome(runs, [...endings].map(([ending, count]) => `${count} ${ending}`).join(', '))
    },
  }
}

/** Cuts up to some records off the end, at any byte. */
export const journalCut = (baseline: () => Promise<Baseline>, chance: Seeded): Fault =>
  journalFault('journal cut at any byte', 'healed from the store or named', 8, baseline, async (file, bytes) => {
    await truncate(file, bytes.length - chance.whole(1, Math.min(4_000, bytes.length - 1)))
  })

export const journalMutated = (baseline: () => Promise<Baseline>, chance: Seeded): Fault =>
  journalFault(
    'journal with one byte turned over',
    'healed from the store or named',
    8,
    baseline,
    async (file, bytes) => {
      const at = chance.whole(0, bytes.length - 1)
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0x21, at)
      await writeFile(file, bytes)
    },
  )
