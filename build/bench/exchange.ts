import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { localDay } from '@shared/domain/day'
import type { Duban } from '../../e2e/harness'
import { folderAt } from '../faults/baseline'
import { end, importButton, planImport, savedTargets, start } from '../faults/clerk'
import { freshFolder } from '../faults/temporary'
import type { Line } from './line'
import { loadAndSave } from './libre-office'
import { makeWorkbook } from './make-workbook'

const PEER = 'LibreOffice load + save'

/**
 * Import and export of the same rows in the opened program, each beside the office program's load and save of the same
 * file. Import counts from the chosen file to the plan on the screen, and from the press of the button to 已保存; the
 * person's reading in between does not count. Export counts from the press to the finished file.
 */
export async function exchangeLines(rows: number, runs: number, office: string | null): Promise<readonly Line[]> {
  const folder = await freshFolder('bench')
  const file = path.join(folder, `台账-${rows}.xlsx`)
  await writeFile(file, await makeWorkbook(rows, localDay(new Date())))
  const plans: number[] = []
  const writes: number[] = []
  const exports: number[] = []
  const peers: number[] = []
  for (let run = 0; run <= runs; run += 1) {
    const { duban } = await start(folderAt(await freshFolder('bench-run')))
    const plan = await timed(() => planImport(duban, file))
    const write = await timed(async () => {
      await importButton(duban.page).click()
      await savedTargets(duban.page, rows)
    })
    const written = await timed(() => exportLedger(duban, path.join(folder, `导出-${run}.xlsx`)))
    await end(duban)
    const peer = office === null ? null : await loadAndSave(office, file, folder)
    if (run === 0) continue // the first one warms up
    plans.push(plan)
    writes.push(write)
    exports.push(written)
    if (peer !== null) peers.push(peer)
  }
  const peer = { name: PEER, figures: peers }
  const both = plans.map((plan, index) => plan + (writes[index] ?? 0))
  const count = rows.toLocaleString('en-US')
  const common = { unit: 'ms', by: 'median' } as const
  return [
    { ...common, name: `import ${count} × 15, file to 已保存`, figures: both, peer, goal: 0.5 },
    { ...common, name: `import ${count}: file to plan`, figures: plans, peer: null, goal: null },
    { ...common, name: `import ${count}: press to 已保存`, figures: writes, peer: null, goal: null },
    { ...common, name: `export ${count} styled`, figures: exports, peer, goal: 0.15 },
  ]
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
