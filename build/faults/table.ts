import type { Seeded } from '../bench/seeded'
import { backupsOnCut } from './backups-and-power'
import type { Baseline } from './baseline'
import { oldProfilePutBack, twoHistories } from './copied-profiles'
import { restoreCutOff, restoreEquality, snapshotCutOff } from './cut-off-work'
import { dataFolderGone, readOnlyAtStart } from './data-folder'
import { diskFull } from './disk-full'
import { diskFullInMain } from './disk-full-in-main'
import type { Fault } from './fault'
import { journalCut, journalMutated } from './journal-damage'
import { journalCutAtEveryByte, journalMutations } from './journal-in-main'
import { kills, powerCuts } from './kills'
import { failingMigration } from './migration'
import { mutatedBackups } from './mutated-backups'
import { mutatedWorkbooks } from './mutated-workbooks'
import { newerDatabase, newerPointer, twoStarts } from './starts'
import { stickPulled } from './stick'
import { syncErrors } from './sync-errors'
import { storeDamaged, storeDeleted } from './store-damage'
import { tornLog } from './torn-log'
import { wrongClock } from './wrong-clock'

/** Every row of the campaign, in the order in which it is run. */
export function allFaults(baseline: () => Promise<Baseline>, chance: Seeded): readonly Fault[] {
  return [
    kills(chance),
    powerCuts(chance),
    tornLog(baseline, chance),
    storeDeleted(baseline),
    storeDamaged(baseline),
    journalCut(baseline, chance),
    journalMutated(baseline, chance),
    journalCutAtEveryByte(),
    journalMutations(chance),
    restoreCutOff(baseline, chance),
    restoreEquality(baseline),
    snapshotCutOff(baseline, chance),
    diskFullInMain(chance),
    diskFull(baseline, chance),
    syncErrors(baseline),
    dataFolderGone(baseline),
    readOnlyAtStart(baseline),
    stickPulled(baseline, chance),
    backupsOnCut(chance),
    mutatedBackups(chance),
    mutatedWorkbooks(chance),
    wrongClock(baseline),
    twoStarts(baseline),
    newerPointer(baseline),
    newerDatabase(baseline),
    failingMigration(chance),
    oldProfilePutBack(baseline),
    twoHistories(baseline),
  ]
}
