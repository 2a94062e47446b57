import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { localDay } from '@shared/domain/day'
import { folderAt } from '../faults/baseline'
import { end, importFile, showLedger, start } from '../faults/clerk'
import { freshFolder } from '../faults/temporary'
import { bigLedger } from './big-ledger'
import { inPage, watchForShown } from './in-page'
import { goToColumn } from './ledger-use'
import type { Line } from './line'
import { appendTimes, packPlainly, piecesOf, scanTimes, writeBackup } from './main-durability'
import { makeWorkbook } from './make-workbook'
import { snapshotsInUse } from './snapshot-in-use'

const TARGETS = 50_000
const NOTES_A_RUN = 20
const APPENDS_A_RUN = 60
const JOURNAL_MEGABYTES = 100

/**
 * What safety costs. Figures named "in main" are the main process's own code in this process. All others are the whole
 * program on the stand-in, whose pipe between page and main process takes 30 to 90 ms a megabyte each way, which a
 * packaged program does not.
 */
export async function durabilityLines(runs: number): Promise<readonly Line[]> {
  const dataset = await bigLedger(TARGETS)
  const pieces = piecesOf(dataset)
  const bytes = pieces.reduce((sum, { rows }) => sum + rows.reduce((of, row) => of + Buffer.byteLength(row), 0), 0)
  const plain: number[] = []
  const written: number[] = []
  const blocked: number[] = []
  let backup = ''
  let packed = 0
  for (let run = 0; run <= runs; run += 1) {
    const plainMs = await packPlainly(pieces)
    const made = await writeBackup(dataset, pieces)
    backup = made.file
    packed = made.info.bytes
    if (run === 0) continue
    plain.push(plainMs)
    written.push(made.ms)
    blocked.push(made.longestMs)
  }
  const append = await appendTimes(dataset, APPENDS_A_RUN * runs, false)
  const appendTwice = await appendTimes(dataset, APPENDS_A_RUN * runs, true)
  const scan = await scanTimes(dataset, JOURNAL_MEGABYTES, runs)
  const once = await savedTimes(runs, false)
  const twice = await savedTimes(runs, true)
  const use = await snapshotsInUse(backup, runs)

  const size = `${TARGETS.toLocaleString('en-US')} targets and ${dataset.notes.length.toLocaleString('en-US')} notes`
  const ms = { unit: 'ms', peer: null, by: 'median', goal: null } as const
  const mb = { ...ms, unit: 'MB' } as const
  const each = (name: string, figures: readonly number[]): readonly Line[] => [
    { ...ms, name, figures },
    { ...ms, name: `${name}, slowest twentieth`, figures, by: 'p95' },
  ]
  return [
    ...each('record a note → 已保存', once),
    ...each('record a note → 已保存, with a copy of the journal', twice),
    ...each('append and fsync a note, in main', append),
    ...each('append and fsync a note to journal and copy, in main', appendTwice),
    { ...ms, name: `open and verify a journal of ${JOURNAL_MEGABYTES} MB, in main`, figures: scan },
    {
      ...ms,
      name: `snapshot of ${size}, written and verified, in main`,
      figures: written,
      peer: { name: 'gzip-1 and fsync of the same bytes', figures: plain },
      goal: 3,
    },
    { ...ms, name: 'longest time in which main does nothing else meanwhile', figures: blocked, goal: 50 },
    { ...mb, name: 'its rows as text', figures: [bytes / 1_048_576] },
    { ...mb, name: 'its file', figures: [packed / 1_048_576] },
    { ...ms, name: `restore of ${size} → ledger usable`, figures: [use.restoreMs] },
    { ...ms, name: `snapshot of ${size}, written and verified while typing`, figures: use.snapshotMs },
    { ...mb, name: 'memory of the main process meanwhile, highest', figures: use.mainPeakMb },
    { ...mb, name: 'memory of the page meanwhile, highest', figures: use.pagePeakMb },
    {
      ...ms,
      name: 'longest task of the window while a snapshot is made (0: none over 50 ms)',
      figures: use.longestQuietMs,
      goal: 50,
    },
    { ...ms, name: 'longest task of the window while only typing', figures: use.longestAloneMs },
    { ...ms, name: 'longest task of the window while typing and a snapshot is made', figures: use.longestMs, goal: 50 },
    ...each('edit a cell → shown, while only typing', use.shownAloneMs),
    ...each('edit a cell → shown, while a snapshot is made', use.shownMs),
  ]
}

/** From Enter until the bar says 已保存, in a ledger of 500 rows. */
async function savedTimes(runs: number, isTwice: boolean): Promise<readonly number[]> {
  const folder = folderAt(await freshFolder('bench-saved'))
  if (isTwice) {
    const stick = path.join(folder.profile, 'stick')
    await mkdir(stick)
    const profile = path.join(folder.data, 'profile')
    await mkdir(profile, { recursive: true })
    await writeFile(path.join(profile, 'preferences.json'), JSON.stringify({ journalCopyFolder: stick }))
  }
  const file = path.join(folder.profile, '台账.xlsx')
  await writeFile(file, await makeWorkbook(500, localDay(new Date())))
  const { duban } = await start(folder)
  const { page } = duban
  await importFile(duban, file, 500)
  await showLedger(page)
  await goToColumn(page, '完成值')
  const saved: number[] = []
  for (let note = -1; note < NOTES_A_RUN * runs; note += 1) {
    const figure = `${100 + note}.${1 + ((note + 9) % 9)}`
    await page.keyboard.type(figure)
    await inPage(page, watchForShown, figure)
    await page.keyboard.press('Enter')
    const times = await page.evaluate(() => window.shownWatch)
    if (times && note >= 0) saved.push(times.savedMs)
  }
  if (isTwice) {
    const state = await page.evaluate(() => window.duban.call('journal:copy', {}))
    if (!state.ok || state.value.state !== 'in-step') throw new Error('the copy is not in step')
  }
  await end(duban)
  return saved
}
