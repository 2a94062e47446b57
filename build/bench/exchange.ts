import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { localDay } from '@shared/domain/day'
import type { Duban } from '../../e2e/harness'
import { folderAt } from '../faults/baseline'
import { end, importButton, planImport, savedTargets, start } from '../faults/clerk'
import { freshFolder } from '../faults/temporary'
import type { Line } from './line'
import { loadAndSave } from './libre-office'
import { makeWorkbook } from './make-workbook'
import { forgetPeak, pageProcess, peakMegabytes } from './process-memory'
import { longestTask, noteLongTasks } from './restored'

const OFFICE = 'LibreOffice load + save'

interface Figures {
  readonly plan: number[]
  readonly write: number[]
  readonly export: number[]
  readonly office: number[]
  readonly libraryRead: number[]
  readonly libraryWrite: number[]
  readonly longest: number[]
  readonly memory: number[]
}

interface Sized {
  readonly rows: number
  readonly figures: Figures
}

/**
 * Import and export of the same rows in the opened program, each beside the office program's load and save of the same
 * file and beside the spreadsheet library alone, which reads and writes those rows without looking at them. Import counts
 * from the chosen file to the plan on the screen, and from the press of the button to 已保存; the person's reading in
 * between does not count. Export counts from the press to the finished file. Several sizes tell how it grows.
 */
export async function exchangeLines(
  sizes: readonly number[],
  runs: number,
  office: string | null,
): Promise<readonly Line[]> {
  const measured: Sized[] = []
  for (const rows of sizes) measured.push({ rows, figures: await measuredAt(rows, runs, office) })
  const [small, large] = [measured[0], measured.at(-1)]
  const lines = measured.flatMap(linesOf)
  return small && large && large.rows > small.rows ? [...lines, ...growthLines(small, large)] : lines
}

async function measuredAt(rows: number, runs: number, office: string | null): Promise<Figures> {
  const folder = await freshFolder('bench')
  const file = path.join(folder, `台账-${rows}.xlsx`)
  await writeFile(file, await makeWorkbook(rows, localDay(new Date())))
  const found: Figures = {
    plan: [],
    write: [],
    export: [],
    office: [],
    libraryRead: [],
    libraryWrite: [],
    longest: [],
    memory: [],
  }
  for (let run = 0; run <= runs; run += 1) {
    const once = await measuredOnce(rows, file, path.join(folder, `导出-${run}.xlsx`))
    const peer = office === null ? null : await loadAndSave(office, file, folder)
    if (run === 0) continue // the first one warms up
    for (const [name, figure] of Object.entries(once)) found[name as keyof typeof once].push(figure)
    if (peer !== null) found.office.push(peer)
  }
  return found
}

async function measuredOnce(rows: number, file: string, exported: string) {
  const { duban } = await start(folderAt(await freshFolder('bench-run')))
  const { page, host } = duban
  page.setDefaultTimeout(60_000 + rows * 10)
  const drawn = await pageProcess(host.child.pid ?? 0)
  await noteLongTasks(page)
  await forgetPeak(drawn)
  const plan = await timed(() => planImport(duban, file))
  const write = await timed(async () => {
    await importButton(page).click()
    await savedTargets(page, rows)
  })
  const [longest, memory] = [await longestTask(page), await peakMegabytes(drawn)]
  const written = await timed(() => exportLedger(duban, exported))
  await end(duban)
  const bytes = new Uint8Array(await readFile(file))
  const libraryRead = await timed(() => readXlsx(bytes, { readStyles: true }))
  const libraryWrite = await timed(() => makeWorkbook(rows, localDay(new Date())))
  return { plan, write, export: written, longest, memory, libraryRead, libraryWrite }
}

const bothOf = ({ plan, write }: Figures) => plan.map((figure, index) => figure + (write[index] ?? 0))

function linesOf({ rows, figures }: Sized): readonly Line[] {
  const count = rows.toLocaleString('en-US')
  const common = { unit: 'ms', by: 'median', peer: null, goal: null } as const
  const peer = { name: OFFICE, figures: figures.office }
  const reading = { name: 'the library reads the file alone', figures: figures.libraryRead }
  const writing = { name: 'the library writes 15 columns alone', figures: figures.libraryWrite }
  return [
    { ...common, name: `import ${count} × 15, file to 已保存`, figures: bothOf(figures), peer, goal: 0.5 },
    { ...common, name: `import ${count}: file to plan`, figures: figures.plan, peer: reading },
    { ...common, name: `import ${count}: press to 已保存`, figures: figures.write },
    { ...common, name: `import ${count}: the longest task of the window`, figures: figures.longest },
    { ...common, name: `import ${count}: memory of the page at its highest`, unit: 'MB', figures: figures.memory },
    { ...common, name: `export ${count} styled`, figures: figures.export, peer, goal: 0.15 },
    { ...common, name: `export ${count} styled, beside the library`, figures: figures.export, peer: writing },
  ]
}

/** Ten times the rows may take twelve times as long. */
function growthLines(small: Sized, large: Sized): readonly Line[] {
  const grown = `${small.rows.toLocaleString('en-US')} → ${large.rows.toLocaleString('en-US')} rows`
  const goal = 1.2 * (large.rows / small.rows)
  const line = (name: string, of: (figures: Figures) => readonly number[]): Line => ({
    name: `${name}, ${grown}`,
    unit: 'ms',
    by: 'median',
    figures: of(large.figures),
    peer: { name: 'the smaller', figures: of(small.figures) },
    goal,
  })
  return [line('import grows', bothOf), line('export grows', (figures) => figures.export)]
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

async function exportLedger({ page, answerSave }: Duban, file: string): Promise<void> {
  answerSave(file)
  await page.getByRole('button', { name: '导出', exact: true }).click()
  await page.getByRole('dialog', { name: '导出' }).getByRole('button', { name: '导出', exact: true }).click()
  await page.getByText(/^已导出“/).waitFor()
}
