import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { captureDocument } from '@shared/capture/capture-document'
import type { IsoDate } from '@shared/domain/day'
import { ANNOTATED, sourcesIn } from './capture/annotated'
import { captureLines } from './capture/lines'

/**
 * `npm run capture:score [-- --only NN,NN] [--all] [scorer's flags]`: scores what capture proposes for the annotated documents
 * beside the project and for the project's own, where the scorer is; else says so and ends with 0.
 */
const BESIDE = path.resolve(import.meta.dirname, '../../shared/capture')
const SCORER = path.join(BESIDE, 'score.mjs')
const GOLD = [path.join(BESIDE, 'dev'), ANNOTATED]
const args = process.argv.slice(2)
const onlyAt = args.indexOf('--only')
const only = onlyAt < 0 ? null : (args[onlyAt + 1] ?? '').split(',')
const flags = args.filter(
  (arg, index) => arg.startsWith('--') && arg !== '--only' && arg !== '--all' && index !== onlyAt,
)

async function score(gold: string, folder: string): Promise<number> {
  const sources = (await sourcesIn(gold)).filter(({ file }) => !only || only.includes(file.slice(0, 2)))
  if (sources.length === 0) return 0
  const [goldCopy, predicted] = [path.join(folder, 'gold'), path.join(folder, 'predicted')]
  await Promise.all([goldCopy, predicted].map((one) => mkdir(one, { recursive: true })))
  for (const { file, on } of sources) {
    const text = await readFile(path.join(gold, file), 'utf8')
    const capture = captureDocument(text, on as IsoDate)
    const lines = captureLines(text, capture, { doc: file, on, withOptional: args.includes('--all') })
    const name = file.replace(/txt$/, 'jsonl')
    await writeFile(path.join(predicted, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    await writeFile(path.join(goldCopy, name), await readFile(path.join(gold, name)))
    await writeFile(path.join(goldCopy, file), text)
  }
  return (
    spawnSync(process.execPath, [SCORER, predicted, '--gold', goldCopy, ...flags], { stdio: 'inherit' }).status ?? 1
  )
}

async function main(): Promise<number> {
  if (!existsSync(SCORER)) {
    console.log('the scorer is not beside the project: nothing is scored')
    return 0
  }
  let status = 0
  for (const gold of GOLD.filter((one) => existsSync(one))) {
    const folder = await mkdtemp(path.join(tmpdir(), 'duban-capture-'))
    try {
      status = Math.max(status, await score(gold, folder))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  return status
}

process.exitCode = await main()
