import { seeded } from '../bench/seeded'
import { makeBaseline, type Baseline } from './baseline'
import { endAll } from './clerk'
import { oldProfilePutBack, twoHistories } from './copied-profiles'
import { restoreCutOff, restoreEquality, snapshotCutOff } from './cut-off-work'
import type { Extent, Fault, Outcome } from './fault'
import { journalCut, journalMutated } from './journal-damage'
import { kills } from './kills'
import { newerDatabase, newerPointer, twoStarts } from './starts'
import { storeDamaged, storeDeleted } from './store-damage'
import { removeFolders } from './temporary'

const BASELINE_ROWS = 2_000
const BASELINE_ROWS_QUICK = 300

/** Runs the faults whose name contains `only` and prints a line for each. A run that throws is not held. */
export async function runFaults(
  extent: Extent,
  only: string,
  seed: number,
): Promise<{ readonly held: number; readonly failed: number }> {
  const chance = seeded(seed)
  const made: Baseline[] = []
  const baseline = async () => {
    if (made.length === 0) made.push(await makeBaseline(extent.isQuick ? BASELINE_ROWS_QUICK : BASELINE_ROWS))
    return made[0]!
  }
  const faults: readonly Fault[] = [
    kills(chance),
    storeDeleted(baseline),
    storeDamaged(baseline),
    journalCut(baseline, chance),
    journalMutated(baseline, chance),
    restoreCutOff(baseline, chance),
    restoreEquality(baseline),
    snapshotCutOff(baseline, chance),
    twoStarts(baseline),
    newerPointer(baseline),
    newerDatabase(baseline),
    oldProfilePutBack(baseline),
    twoHistories(baseline),
  ]
  let held = 0
  let failed = 0
  const wanted = faults.filter(({ name, isOnlyInFull }) => name.includes(only) && !(extent.isQuick && isOnlyInFull))
  for (const fault of wanted) {
    const outcome = await outcomeOf(fault, extent)
    if (outcome.isHeld) held += 1
    else failed += 1
    await endAll()
    await removeFolders(made[0]?.folder.profile ?? null)
    console.log(`${outcome.isHeld ? 'held     ' : 'NOT HELD '} ${fault.name} | ${fault.expected} | ${outcome.figure}`)
  }
  await removeFolders()
  return { held, failed }
}

async function outcomeOf(fault: Fault, extent: Extent): Promise<Outcome> {
  try {
    return await fault.run(extent)
  } catch (error) {
    return { runs: 0, isHeld: false, figure: `broke off: ${error instanceof Error ? error.message : String(error)}` }
  }
}
