import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { captureDocument } from '@shared/capture/capture-document'
import type { IsoDate } from '@shared/domain/day'
import { captureLines } from './capture/lines'

/**
 * `npm run capture:score [-- --only NN,NN] [--all] [scorer's flags]`: scores what capture proposes for the annotated documents
 * beside the project, where they are; else says so and ends with 0.
 */
const SHARED = path.resolve(import.meta.dirname, '../../shared/capture')
const args = process.argv.slice(2)
const onlyAt = args.indexOf('--only')
const only = onlyAt < 0 ? null : (args[onlyAt + 1] ?? '').split(',')
const flags = args.filter(
  (arg, index) => arg.startsWith('--') && arg !== '--only' && arg !== '--all' && index !== onlyAt,
)

async function main(): Promise<number> {
  const gold = path.join(SHARED, 'dev')
  const scorer = path.join(SHARED, 'score.mjs')
  if (!existsSync(scorer) || !existsSync(gold)) {
    console.log('the annotated documents are not beside the project: nothing is scored')
    return 0
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'duban-capture-'))
  try {
    const [goldCopy, predicted] = [path.join(folder, 'gold'), path.join(folder, 'predicted')]
    await Promise.all([goldCopy, predicted].map((one) => mkdir(one)))
    const rows = (await readFile(path.join(gold, 'sources.tsv'), 'utf8'))
      .split('\n')
      .filter((row) => /^\d\d-/.test(row))
    for (const row of rows) {
      const cells = row.split('\t')
      const [file = '', on] = [cells[0], cells[4]]
      if (only && !only.includes(file.slice(0, 2))) continue
      const text = await readFile(path.join(gold, file), 'utf8')
      const capture = captureDocument(text, on as IsoDate)
      const lines = captureLines(text, capture, { doc: file, on: on ?? '', withOptional: args.includes('--all') })
      const name = file.replace(/txt$/, 'jsonl')
      await writeFile(path.join(predicted, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
      await writeFile(path.join(goldCopy, name), await readFile(path.join(gold, name)))
      await writeFile(path.join(goldCopy, file), text)
    }
    const scored = spawnSync(process.execPath, [scorer, predicted, '--gold', goldCopy, ...flags], { stdio: 'inherit' })
    return scored.status ?? 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

process.exitCode = await main()
