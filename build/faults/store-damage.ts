import { rm } from 'node:fs/promises'
import path from 'node:path'
import { copyOf, type Baseline, type Folder } from './baseline'
import { end, REBUILD_TITLE, rebuild, start } from './clerk'
import { Complaints, runsOf, type Fault } from './fault'
import { storedRows } from './stored-rows'
import { DAMAGES, storeFolder } from './store-files'

type Ending =
  | 'unharmed'
  | 'rebuilt'
  | 'rebuilt after one more start'
  | 'named'
  | 'named, but not rebuilt on one press'
  | 'STUCK'
  | 'SILENT'

/**
 * Opens what was damaged, rebuilds when it is offered, ends it hard and opens it once more: damage may show late. Where
 * the browser can not open its folder at all, the program asks for one more start and rebuilds then.
 */
async function endingOf(baseline: Baseline, damaged: Folder): Promise<Ending> {
  let ending: Ending = 'unharmed'
  let isAskedAgain = false
  for (let launch = 1; launch <= (isAskedAgain ? 3 : 2); launch += 1) {
    const { duban, shown } = await start(damaged)
    try {
      if (shown.kind === 'trouble') {
        if (shown.title !== REBUILD_TITLE) return 'named'
        if ((await rebuild(duban.page)) === 'refused') {
          if (isAskedAgain) return 'named, but not rebuilt on one press'
          isAskedAgain = true
          continue
        }
        ending = isAskedAgain ? 'rebuilt after one more start' : 'rebuilt'
      }
      if ((await storedRows(duban.page)).hash !== baseline.hash) return 'SILENT'
    } finally {
      await end(duban)
    }
  }
  return ending
}

export function storeDeleted(baseline: () => Promise<Baseline>): Fault {
  return {
    name: 'store deleted between two starts',
    expected: 'recovery page, one press, all rows equal',
    async run(extent) {
      const complaints = new Complaints()
      const runs = runsOf(extent, 3, 1)
      for (let run = 0; run < runs; run += 1) {
        const base = await baseline()
        const copy = await copyOf(base)
        await rm(path.dirname(await storeFolder(copy)), { recursive: true })
        const ending = await endingOf(base, copy)
        if (ending !== 'rebuilt') complaints.say(`ended ${ending}`)
      }
      return complaints.outcome(runs, `${runs}/${runs} rebuilt, hashes equal, also at the next start`)
    },
  }
}

export function storeDamaged(baseline: () => Promise<Baseline>): Fault {
  return {
    name: 'store files damaged',
    expected: 'rebuilt or named, never silent',
    async run(extent) {
      const complaints = new Complaints()
      const damages = DAMAGES.slice(0, runsOf(extent, DAMAGES.length, 1))
      const endings = new Map<Ending, number>()
      for (const { name, apply } of damages) {
        const base = await baseline()
        const copy = await copyOf(base)
        await apply(await storeFolder(copy))
        const ending = await endingOf(base, copy).catch((): Ending => 'STUCK')
        endings.set(ending, (endings.get(ending) ?? 0) + 1)
        if (ending === 'SILENT' || ending === 'STUCK' || ending.includes('not')) complaints.say(`${ending}: ${name}`)
      }
      const figure = [...endings].map(([ending, count]) => `${count} ${ending}`).join(', ')
      return complaints.outcome(damages.length, `${damages.length} kinds: ${figure}`)
    },
  }
}
