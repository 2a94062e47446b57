import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Duban } from '../../e2e/harness'
import type { Seeded } from '../bench/seeded'
import { fillDisk } from './ballast'
import { copyTo, copyWithDataAt, workbookOf, type Baseline, type Folder } from './baseline'
import {
  acknowledged,
  backUp,
  end,
  importButton,
  nothingSaid,
  planImport,
  saved,
  savedTargets,
  showLedger,
  start,
  startAndRebuild,
  stopped,
  typeCode,
} from './clerk'
import { beginRestore } from './cut-off-work'
import { makeDisk, whyNoDisks, type Disk } from './disks'
import { exportTo } from './export'
import { Complaints, runsOf, type Fault } from './fault'
import { storedRows } from './stored-rows'

const DISK_MB = 64
const IMPORT_ROWS = 2_000
const MOST_EDITS = 60
const MOST_SPARE_BYTES = 2_000_000

/** A program at work on a small disk, and what has been acknowledged to its clerk. */
interface AtWork {
  readonly duban: Duban
  readonly disk: Disk
  readonly folder: Folder
  readonly base: Baseline
  /** By row, so that a later code takes the place of an earlier one. */
  readonly codes: Map<number, string>
  readonly chance: Seeded
  readonly complaints: Complaints
}

interface Scenario {
  readonly name: string
  /** Ends with everything that is on the screen saved. */
  readonly play: (work: AtWork) => Promise<void>
  /** Profile and data lie on the full disk, and not the data alone. */
  readonly isAllOnDisk?: boolean
}

async function type(work: AtWork, code: string, row: number): Promise<void> {
  await typeCode(work.duban.page, row, code)
  await acknowledged(work.duban.page, code)
  work.codes.set(row, code)
}

/** Types until nothing more is saved, tries once more, makes room, and waits that the program goes on by itself. */
async function editUntilStopped(work: AtWork): Promise<void> {
  const { page } = work.duban
  await showLedger(page)
  const free = await fillDisk(work.disk.folder)
  let code = ''
  let row = 0
  for (let edit = 0; edit < MOST_EDITS; edit += 1) {
    code = `D-${edit}`
    row = edit % 10
    await typeCode(page, row, code)
    const isSaved = await Promise.race([acknowledged(page, code).then(() => true), stopped(page).then(() => false)])
    if (!isSaved) break
    work.codes.set(row, code)
    code = ''
  }
  if (code === '') work.complaints.say('the disk was full, and everything was saved')
  await typeCode(page, 11, 'REFUSED')
  if ((await storedRows(page)).dataset.targets.some((target) => target.code === 'REFUSED'))
    work.complaints.say('a change was taken although editing had stopped')
  await free()
  await saved(page)
  if (code !== '') work.codes.set(row, code) // it was in the store, and now is in the journal too
  await page.keyboard.press('Escape')
  await type(work, 'AFTER', 0)
}

/**
 * The browser's own store can not be written either. Either this is said and the next change is saved when there is
 * room, or the browser closes the store and the program shows what it found.
 */
async function editWithoutStore(work: AtWork): Promise<void> {
  const { page } = work.duban
  await showLedger(page)
  await type(work, 'BEFORE', 0)
  const free = await fillDisk(work.disk.folder)
  const trouble = page.locator('main.trouble h1')
  for (let edit = 1; edit <= 3 && !(await trouble.isVisible()); edit += 1) {
    // The page may give way to the one that tells of the trouble while a cell is aimed at.
    await Promise.race([nothingSaid(page).catch(() => undefined), trouble.waitFor()])
    const code = `NOWHERE-${edit}`
    await Promise.race([typeCode(page, edit, code).catch(() => undefined), trouble.waitFor()])
    const refused = page.getByText('没有写入数据库').or(trouble).first()
    // A full disk may still have a corner for a few bytes; what was saved then is promised like anything else.
    const isSaved = await Promise.race([
      refused.waitFor({ timeout: 20_000 }).then(() => false),
      acknowledged(page, code).then(
        () => true,
        () => refused.waitFor({ timeout: 20_000 }).then(() => false),
      ),
    ])
    if (isSaved) work.codes.set(edit, code)
  }
  await free()
  const typed = async () => {
    await typeCode(page, 4, 'AFTER')
    await acknowledged(page, 'AFTER')
    return true
  }
  const isSaved = await Promise.race([
    typed().catch(() => false),
    trouble.waitFor().then(() => false),
    stopped(page).then(() => false),
  ])
  if (isSaved) work.codes.set(4, 'AFTER')
}

async function importOnFull(work: AtWork): Promise<void> {
  const { page } = work.duban
  const file = await workbookOf(IMPORT_ROWS, 9)
  await planImport(work.duban, file)
  const free = await fillDisk(work.disk.folder, work.chance.whole(0, MOST_SPARE_BYTES))
  await importButton(page).click()
  // With next to no room even the backup before it can not be written; then nothing is imported, and that is said.
  const refusal = page.getByText('磁盘空间不足，没有写入')
  const isRefused = await Promise.race([stopped(page).then(() => false), refusal.waitFor().then(() => true)])
  await free()
  if (isRefused) await importButton(page).click()
  await savedTargets(page, work.base.targets + IMPORT_ROWS)
}

async function backUpOnFull(work: AtWork): Promise<void> {
  await showLedger(work.duban.page)
  await type(work, 'BEFORE', 0)
  const free = await fillDisk(work.disk.folder, work.chance.whole(0, 20_000))
  if ((await backUp(work.duban.page)) !== 'refused') work.complaints.say('a backup was made on a full disk')
  await free()
  if ((await backUp(work.duban.page)) !== 'made') work.complaints.say('no backup could be made afterwards')
}

async function restoreOnFull(work: AtWork): Promise<void> {
  const { page } = work.duban
  await showLedger(page)
  await type(work, 'BEFORE', 0)
  const before = (await storedRows(page)).hash
  const free = await fillDisk(work.disk.folder)
  await beginRestore(page)
  await page.getByText('没有恢复，现有数据未改动').first().waitFor({ timeout: 60_000 })
  if ((await storedRows(page)).hash !== before) work.complaints.say('a refused restore changed rows')
  await free()
  await saved(page)
}

async function exportOnFull(work: AtWork): Promise<void> {
  const file = path.join(work.disk.folder, '台账.xlsx')
  const old = Buffer.from('an older file of that name')
  await writeFile(file, old)
  await showLedger(work.duban.page)
  const free = await fillDisk(work.disk.folder)
  if ((await exportTo(work.duban, file)) !== 'refused') work.complaints.say('a file was exported to a full disk')
  if (!(await readFile(file)).equals(old)) work.complaints.say('the older file was changed')
  await free()
  if ((await exportTo(work.duban, file)) !== 'made') work.complaints.say('nothing could be exported afterwards')
}

const SCENARIOS: readonly Scenario[] = [
  { name: 'edits', play: editUntilStopped },
  { name: 'import', play: importOnFull },
  { name: 'backup', play: backUpOnFull },
  { name: 'restore', play: restoreOnFull },
  { name: 'export', play: exportOnFull },
  { name: 'edits, profile on the full disk too', play: editWithoutStore, isAllOnDisk: true },
]

export function diskFull(baseline: () => Promise<Baseline>, chance: Seeded): Fault {
  return {
    name: 'disk full under the program',
    expected: 'said at once, editing stops, goes on by itself when there is room, 0 lost',
    cannotRun: whyNoDisks,
    async run(extent) {
      const complaints = new Complaints()
      const runs = runsOf(extent, 18, 1)
      let count = 0
      for (let run = 0; run < runs; run += 1) {
        const scenario = SCENARIOS[run % SCENARIOS.length]!
        const own = new Complaints()
        count += await playOne(scenario, await baseline(), chance, own).catch((error: unknown) => {
          own.say(`broke off: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
          return 0
        })
        for (const said of own.said) complaints.say(`${scenario.name}: ${said}`)
      }
      return complaints.outcome(
        runs,
        `${runs} runs over ${SCENARIOS.length} kinds of work, ${count} acknowledged, 0 lost`,
      )
    },
  }
}

async function playOne(scenario: Scenario, base: Baseline, chance: Seeded, complaints: Complaints): Promise<number> {
  const disk = await makeDisk(scenario.isAllOnDisk ? 300 : DISK_MB)
  try {
    const folder = scenario.isAllOnDisk
      ? await copyTo(path.join(disk.folder, 'profile'), base.folder)
      : await copyWithDataAt(path.join(disk.folder, 'data'), base)
    const quiet = { ...folder, surroundings: { isQuiet: true } }
    const { duban } = await start(quiet)
    const codes = new Map<number, string>()
    await scenario.play({ duban, disk, folder, base, codes, chance, complaints })
    // Of a store on the full disk nothing can be read before the next start.
    const hash = scenario.isAllOnDisk ? null : (await storedRows(duban.page)).hash
    await end(duban)
    const again = await startAndRebuild(quiet)
    if (again.shown.kind !== 'ledger') complaints.say(`afterwards it shows ${again.shown.kind}`)
    const after = await storedRows(again.duban.page)
    await end(again.duban)
    const present = new Set(after.dataset.targets.map(({ code }) => code))
    const lost = [...codes.values()].filter((code) => !present.has(code))
    if (lost.length > 0) complaints.say(`LOST: ${lost.join(', ')}`)
    const promised = new Set(codes.values())
    const refused = [...present].filter((code) => /^(NOWHERE|REFUSED)/.test(code) && !promised.has(code))
    if (refused.length > 0) complaints.say(`refused and yet there: ${refused.join(', ')}`)
    if (hash === null && after.dataset.targets.length !== base.targets) complaints.say('targets are missing')
    if (hash !== null && after.hash !== hash) complaints.say('other rows after the next start')
    return codes.size
  } finally {
    await disk.remove().catch(() => undefined) // a program that is still there is ended by the campaign
  }
}
