import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { copyOf, type Baseline } from './baseline'
import { acknowledged, end, saved, showLedger, start, stopped, typeCode } from './clerk'
import { Complaints, runsOf, type Fault } from './fault'
import { storedRows } from './stored-rows'
import { freshFolder } from './temporary'

/** So many errors in a row are met by one start of the program. */
const ERRORS_A_START = 5
const HOOK = pathToFileURL(path.join(import.meta.dirname, 'failing-sync.ts')).href

/** The disk takes a change but can not say that it has it: nothing is acknowledged, and no further change is taken. */
export function syncErrors(baseline: () => Promise<Baseline>): Fault {
  return {
    name: 'fsync error',
    expected: 'editing stops visibly, nothing acknowledged, goes on afterwards',
    cannotRun: async () =>
      process.platform === 'linux' ? null : 'needs Linux, to tell by a descriptor which file it is',
    async run(extent) {
      const complaints = new Complaints()
      const runs = runsOf(extent, 20, 1)
      for (let run = 0; run < runs; run += ERRORS_A_START) {
        const errors = Math.min(ERRORS_A_START, runs - run)
        await meetErrors(await baseline(), errors, run, complaints)
      }
      return complaints.outcome(runs, `${runs}/${runs} stopped and went on, 0 lost`)
    },
  }
}

async function meetErrors(base: Baseline, errors: number, first: number, complaints: Complaints): Promise<void> {
  const flag = path.join(await freshFolder('no-sync'), 'on')
  const folder = await copyOf(base)
  const surroundings = { imports: [HOOK], environment: { DUBAN_FAULTS_NO_SYNC: flag }, isQuiet: true }
  const { duban } = await start({ ...folder, surroundings })
  const { page } = duban
  await showLedger(page)
  for (let error = 1; error <= errors; error += 1) {
    const moment = `error ${first + error}`
    await writeFile(flag, '')
    await typeCode(page, error, `S-${first}-${error}`)
    const wasSaved = await Promise.race([
      stopped(page).then(() => false),
      acknowledged(page, `S-${first}-${error}`).then(() => true),
    ])
    if (wasSaved) complaints.say(`${moment}: ACKNOWLEDGED without fsync`)
    await typeCode(page, 0, `REFUSED-${error}`)
    if ((await storedRows(page)).dataset.targets.some(({ code }) => code.startsWith('REFUSED')))
      complaints.say(`${moment}: a change was taken although editing had stopped`)
    await page.keyboard.press('Escape')
    await rm(flag)
    await saved(page)
    await acknowledged(page, `S-${first}-${error}`)
  }
  const { hash } = await storedRows(page)
  await end(duban)
  const again = await start(folder)
  if (again.shown.kind !== 'ledger') complaints.say(`afterwards it shows ${again.shown.kind}`)
  if ((await storedRows(again.duban.page)).hash !== hash) complaints.say('other rows after the next start')
  await end(again.duban)
}
