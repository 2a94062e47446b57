import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from 'playwright'
import type { Seeded } from '../bench/seeded'
import { copyOf, type Baseline } from './baseline'
import { acknowledged, end, REBUILD_TITLE, rebuild, showBackups, showLedger, start, typeCode } from './clerk'
import { Complaints, runsOf, type Fault } from './fault'
import { storedRows } from './stored-rows'

const LONGEST_RESTORE_MS = 2_500
const LONGEST_SNAPSHOT_MS = 800

/** Kills while a restore runs: afterwards either the rows before it or those of the backup are there, whole. */
export function restoreCutOff(baseline: () => Promise<Baseline>, chance: Seeded): Fault {
  return {
    name: 'kill -9 inside a restore',
    expected: 'all old rows or all restored rows',
    async run(extent) {
      const complaints = new Complaints()
      const runs = runsOf(extent, 6, 1)
      const endings = { old: 0, restored: 0, rebuilt: 0 }
      for (let run = 0; run < runs; run += 1) {
        const base = await baseline()
        const copy = await copyOf(base)
        const { duban } = await start(copy)
        await showLedger(duban.page)
        await typeCode(duban.page, 0, 'R-1')
        await acknowledged(duban.page, 'R-1')
        const before = await storedRows(duban.page)
        await beginRestore(duban.page)
        await delay(chance.share() * LONGEST_RESTORE_MS)
        await duban.kill9()
        const again = await start(copy)
        const { title } = again.shown.kind === 'trouble' ? again.shown : { title: null }
        if (title === REBUILD_TITLE) {
          endings.rebuilt += 1
          await rebuild(again.duban.page)
        }
        const { hash } = await storedRows(again.duban.page)
        await end(again.duban)
        if (hash === before.hash) endings.old += 1
        else if (hash === base.hash) endings.restored += 1
        else complaints.say(`neither the old nor the restored rows in run ${run + 1}`)
      }
      return complaints.outcome(
        runs,
        `${endings.old} old, ${endings.restored} restored, ${endings.rebuilt} by the recovery page`,
      )
    },
  }
}

/** The newest backup of the list, as far as the press that starts the work. */
export async function beginRestore(page: Page): Promise<void> {
  await showBackups(page)
  await page.getByRole('button', { name: '恢复', exact: true }).first().click()
  await page.getByRole('button', { name: '先备份，再恢复' }).click()
}

/** The restore that nobody disturbs: the rows are those of the backup. */
export function restoreEquality(baseline: () => Promise<Baseline>): Fault {
  return {
    name: 'restore equality',
    isOnlyInFull: true,
    expected: 'same canonical hash',
    async run(extent) {
      const complaints = new Complaints()
      const runs = runsOf(extent, 3, 1)
      for (let run = 0; run < runs; run += 1) {
        const base = await baseline()
        const { duban } = await start(await copyOf(base))
        await showLedger(duban.page)
        await typeCode(duban.page, 0, `E-${run}`)
        await acknowledged(duban.page, `E-${run}`)
        await beginRestore(duban.page)
        await duban.page.getByText(/^已恢复：/).waitFor({ timeout: 60_000 })
        await duban.page.locator('footer.status [data-state="saved"]').waitFor()
        const { hash } = await storedRows(duban.page)
        await end(duban)
        if (hash !== base.hash) complaints.say(`other rows in run ${run + 1}`)
      }
      return complaints.outcome(runs, `${runs}/${runs} equal`)
    },
  }
}

/** Kills while a backup is written: no half of one is ever taken for good, and the rows are untouched. */
export function snapshotCutOff(baseline: () => Promise<Baseline>, chance: Seeded): Fault {
  return {
    name: 'kill -9 inside a snapshot',
    expected: 'rows untouched, every listed backup verifies',
    async run(extent) {
      const complaints = new Complaints()
      const runs = runsOf(extent, 6, 1)
      let listed = 0
      for (let run = 0; run < runs; run += 1) {
        const base = await baseline()
        const copy = await copyOf(base)
        const { duban } = await start(copy)
        await showBackups(duban.page)
        await duban.page.getByRole('button', { name: '立即备份' }).click()
        await delay(chance.share() * LONGEST_SNAPSHOT_MS)
        await duban.kill9()
        const again = await start(copy)
        const good = await again.duban.page.evaluate(verifyAll)
        const { hash } = await storedRows(again.duban.page)
        await end(again.duban)
        listed += good.length
        if (good.length === 0 || !good.every(Boolean))
          complaints.say(`a listed backup does not verify in run ${run + 1}`)
        if (hash !== base.hash) complaints.say(`other rows in run ${run + 1}`)
      }
      return complaints.outcome(runs, `${listed} backups listed after the kills, all good`)
    },
  }
}

/** Runs in the page: the verdict of every backup in the folder. */
export async function verifyAll(): Promise<boolean[]> {
  const list = await window.duban.call('backup:list', {})
  const verdicts: boolean[] = []
  for (const { id } of list.ok ? list.value : []) {
    const verified = await window.duban.call('backup:verify', { id })
    verdicts.push(verified.ok && verified.value.verdict?.isGood === true)
  }
  return verdicts
}
