import { cp, rm } from 'node:fs/promises'
import path from 'node:path'
import { copyOf, type Baseline, type Folder } from './baseline'
import { acknowledged, end, showLedger, start, typeCode } from './clerk'
import { Complaints, runsOf, type Fault } from './fault'
import { storedRows } from './stored-rows'

/** The browser's part of one copy is put in place of the other's, as when an old folder is copied back. */
export function oldProfilePutBack(baseline: () => Promise<Baseline>): Fault {
  return {
    name: 'old profile put back',
    isOnlyInFull: true,
    expected: 'the journal fills in what the old store lacks',
    async run(extent) {
      const complaints = new Complaints()
      const runs = runsOf(extent, 3, 1)
      for (let run = 0; run < runs; run += 1) {
        const base = await baseline()
        const copy = await copyOf(base)
        const wanted = await edited(copy, `P-${run}`)
        await moveStore(await copyOf(base), copy)
        const { duban, shown } = await start(copy)
        if (shown.kind !== 'ledger') complaints.say(`${shown.kind} in run ${run + 1}`)
        else if ((await storedRows(duban.page)).hash !== wanted) complaints.say(`other rows in run ${run + 1}`)
        await end(duban)
      }
      return complaints.outcome(runs, `${runs}/${runs} caught up, hashes equal`)
    },
  }
}

export function twoHistories(baseline: () => Promise<Baseline>): Fault {
  return {
    name: 'store of a copied profile that went on by itself',
    isOnlyInFull: true,
    expected: 'fork detected',
    async run(extent) {
      const complaints = new Complaints()
      const runs = runsOf(extent, 3, 1)
      for (let run = 0; run < runs; run += 1) {
        const base = await baseline()
        const [one, other] = [await copyOf(base), await copyOf(base)]
        await edited(one, `F-${run}`)
        await edited(other, `G-${run}`)
        await moveStore(other, one)
        const { duban, shown } = await start(one)
        await end(duban)
        if (shown.kind !== 'trouble') complaints.say(`${shown.kind} in run ${run + 1}`)
      }
      return complaints.outcome(runs, `${runs}/${runs} named`)
    },
  }
}

async function edited(copy: Folder, code: string): Promise<string> {
  const { duban } = await start(copy)
  await showLedger(duban.page)
  await typeCode(duban.page, 0, code)
  await acknowledged(duban.page, code)
  const { hash } = await storedRows(duban.page)
  await duban.kill9()
  return hash
}

const place = ({ profile }: Folder) => path.join(profile, 'chromium', 'Default', 'IndexedDB')

async function moveStore(from: Folder, to: Folder): Promise<void> {
  await rm(place(to), { recursive: true })
  await cp(place(from), place(to), { recursive: true })
}
