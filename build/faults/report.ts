import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Line } from './run-faults'

/** Writes the table as it came out to `folder`, for reading (`report.md`) and for counting (`report.json`). */
export async function writeReport(folder: string, seed: number, lines: readonly Line[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  const rows = lines.map(
    ({ verdict, name, expected, figure, runs, seconds }) =>
      `| ${[verdict, name, expected, runs, figure, seconds.toFixed(1)].map(cellOf).join(' | ')} |`,
  )
  const head = ['| verdict | fault | expected | runs | figure | s |', '|---|---|---|---:|---|---:|']
  const text = [`# Fault campaign`, '', `Seed ${seed}, ${new Date().toISOString()}.`, '', ...head, ...rows, ''].join(
    '\n',
  )
  await writeFile(path.join(folder, 'report.md'), text)
  await writeFile(path.join(folder, 'report.json'), `${JSON.stringify({ seed, lines }, null, 2)}\n`)
}

const cellOf = (value: string | number) => String(value).replaceAll('|', '/').replaceAll('\n', ' ')
