import { copyOf, type Baseline, type Folder } from './baseline'
import { acknowledged, backUp, end, showLedger, start, typeCode } from './clerk'
import { Complaints, runsOf, type Fault } from './fault'
import { inspectJournal } from './main-journal'
import { storedRows, storeState } from './stored-rows'

const YEAR_MS = 365.25 * 24 * 60 * 60_000
/** Between which the clock jumps from one start to the next, in years. */
const JUMPS = [10, -10, 0, -10, 10] as const

/** The clock of the PC jumps by years from one start to the next. What comes later in the log is later all the same. */
export function wrongClock(baseline: () => Promise<Baseline>): Fault {
  return {
    name: 'clock ± 10 years',
    expected: 'order and rotation intact',
    async run(extent) {
      const complaints = new Complaints()
      const runs = runsOf(extent, 20, 1)
      for (let run = 0; run < runs; run += JUMPS.length) {
        const jumps = JUMPS.slice(0, Math.min(JUMPS.length, runs - run))
        await live(await copyOf(await baseline()), jumps, complaints)
      }
      return complaints.outcome(runs, `${runs} jumps: numbers without a gap, every backup there, the newest first`)
    },
  }
}

async function live(copy: Folder, jumps: readonly number[], complaints: Complaints): Promise<void> {
  for (const [index, years] of jumps.entries()) {
    const moment = `jump ${index + 1} to ${years} years`
    const { duban, shown } = await start({ ...copy, clockShiftMs: Math.round(years * YEAR_MS) })
    if (shown.kind !== 'ledger') complaints.say(`${moment}: ${shown.kind}`)
    await showLedger(duban.page)
    const code = `C-${index}`
    await typeCode(duban.page, index, code)
    await acknowledged(duban.page, code)
    const before = await backupsOf(duban.page)
    if ((await backUp(duban.page)) !== 'made') complaints.say(`${moment}: no backup`)
    const after = await backupsOf(duban.page)
    const { journal } = await storeState(duban.page)
    if (after[0]?.seq !== journal?.seq) complaints.say(`${moment}: the newest backup is not the first`)
    const gone = before.filter(({ name }) => !after.some((other) => other.name === name))
    if (gone.length > 0) complaints.say(`${moment}: ${gone.length} backups went`)
    const numbers = after.map(({ seq }) => seq)
    if (numbers.some((seq, place) => seq > (numbers[place - 1] ?? seq))) complaints.say(`${moment}: order of backups`)
    const shownYear = await duban.page.evaluate(() => new Date().getFullYear())
    if (Math.abs(shownYear - new Date().getFullYear() - years) > 1) throw new Error('the clock was not moved')
    // A proper end rotates; a hard one does not.
    if (index % 2 === 0) await duban.closeWindow()
    else await end(duban)
  }
  const again = await start(copy)
  const codes = new Set((await storedRows(again.duban.page)).dataset.targets.map(({ code }) => code))
  const missing = jumps.map((_years, index) => `C-${index}`).filter((code) => !codes.has(code))
  if (again.shown.kind !== 'ledger' || missing.length > 0) complaints.say(`afterwards ${missing.join(', ')} LOST`)
  await end(again.duban)
  const { records, isNamed } = await inspectJournal(copy.data)
  if (isNamed || records.some(({ seq }, place) => seq !== place + 1)) complaints.say('the journal is out of order')
}

async function backupsOf(
  page: Parameters<typeof storedRows>[0],
): Promise<readonly { readonly name: string; readonly seq: number }[]> {
  const list = await page.evaluate(() => window.duban.call('backup:list', {}))
  if (!list.ok) throw new Error(`the backups can not be listed: ${list.code}`)
  return list.value.map(({ fileName, manifest }) => ({ name: fileName, seq: manifest?.head.seq ?? 0 }))
}
