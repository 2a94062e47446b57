import { readFile } from 'node:fs/promises'
import { readXls } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { summarise } from '@shared/domain/actual'
import type { Change } from '@shared/domain/change'
import type { Instant, IsoDate } from '@shared/domain/day'
import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import { idSource, type LedgerId } from '@shared/domain/ids'
import { DEFAULT_LIGHT_RULES } from '@shared/domain/light-rules'
import type { ProgressNote } from '@shared/domain/progress-note'
import { standingOf } from '@shared/domain/standing'
import { tables } from '@shared/domain/change'
import type { Target } from '@shared/domain/target'
import { changesOf } from '@shared/exchange/import-plan'
import { planImport } from '@shared/exchange/plan-import'
import { proposeImport } from '@shared/exchange/propose-import'
import { readWorkbook } from '../renderer/formats/read-workbook'
import { captureDocument } from '@shared/capture/capture-document'
import { readDocument } from '../renderer/formats/read-document'
import { EXAMPLE_SPEECH } from './examples/speech'
import { exampleFiles } from './make-examples'

const TODAY = '2026-11-24' as IsoDate
const kind = GIVEN_KINDS[0]!

async function imported(name: string): Promise<readonly Change[]> {
  const bytes = await readFile(new URL(`../examples/${name}`, import.meta.url))
  const workbook = await readWorkbook(name, new Uint8Array(bytes))
  if (!workbook.ok) throw new Error(workbook.code)
  const proposal = proposeImport(workbook.value, kind)
  if (!proposal.ok) throw new Error(proposal.code)
  let clock = 0
  const plan = planImport(proposal.value, {
    ledger: {
      id: 'L' as LedgerId,
      name: '示例',
      kindId: kind.id,
      year: 2026,
      issuer: '',
      expectedMethod: null,
      order: 1,
    },
    kind,
    existing: [],
    summaries: new Map(),
    today: TODAY,
    now: '2026-11-24T08:00:00.000Z' as Instant,
    handler: '督查室',
    ids: idSource(
      () => (clock += 1),
      () => 0,
    ),
    uses1904: workbook.value.uses1904,
  })
  expect(plan.refused).toEqual([])
  return changesOf(plan)
}

const rowsOf = <T>(changes: readonly Change[], table: string) =>
  changes.filter((change) => change.table === table).map(({ after }) => after as T)

function texts(rows: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  return rows.map((row) => row.filter((cell) => typeof cell === 'string'))
}

describe('the example files', () => {
  it('are exactly what the script writes', async () => {
    for (const [name, bytes] of Object.entries(await exampleFiles())) {
      const kept = await readFile(new URL(`../examples/${name}`, import.meta.url))
      expect({ name, isSame: kept.equals(bytes) }).toEqual({ name, isSame: true })
    }
  })

  it('hold the same old workbook for a second reader', async () => {
    const bytes = (await exampleFiles())['重点工作台账示例-旧版.xls']!
    const second = await readXls(bytes)
    const first = await readWorkbook('a.xls', bytes)
    expect(first.ok && texts(first.value.sheets[0]?.rows ?? [])).toEqual(texts(second.sheets[0]?.rows ?? []))
  })

  it('hold a speech that reads as it was written, with targets, results and one slip in it', async () => {
    const read = await readDocument('讲话稿示例.docx', (await exampleFiles())['讲话稿示例.docx']!)
    expect(read.ok && read.value.text.trimEnd()).toBe(EXAMPLE_SPEECH.join('\n'))
    const { proposals } = captureDocument(EXAMPLE_SPEECH.join('\n'), '2026-10-20' as IsoDate)
    expect(proposals.filter(({ kind: is }) => is === 'commitment').length).toBeGreaterThan(12)
    expect(proposals.filter(({ kind: is }) => is === 'result').length).toBeGreaterThan(12)
    expect(proposals.flatMap(({ doubts }) => doubts).map(({ detail }) => detail)).toEqual(['规模以上工业增加值'])
  })

  it('read to the same targets and notes from .xlsx, .xls and GB18030 .csv', async () => {
    const names = Object.keys(await exampleFiles()).filter((name) => name.startsWith('重点工作台账'))
    const [first, ...others] = await Promise.all(names.map(imported))
    for (const other of others) expect(other).toEqual(first)
  })

  it('hold at least 60 targets in a tree, every row valid, and show every light today', async () => {
    const changes = await imported('重点工作台账示例.xlsx')
    for (const { table, after } of changes) expect(tables[table].safeParse(after).success).toBe(true)
    const targets = rowsOf<Target>(changes, 'targets')
    const notes = rowsOf<ProgressNote>(changes, 'notes')
    expect(targets.length).toBeGreaterThanOrEqual(60)
    expect(new Set(targets.map(({ level }) => level))).toEqual(new Set(['goal', 'task', 'measure']))
    const lights = targets.map((target) => {
      const summary = summarise(
        target,
        notes.filter(({ targetId }) => targetId === target.id),
      )
      return standingOf({
        target,
        summary,
        today: TODAY,
        method: 'months',
        year: 2026,
        cadence: { days: 31, graceDays: 10 },
        rules: DEFAULT_LIGHT_RULES,
      }).light
    })
    expect(new Set(lights)).toEqual(new Set(['grey', 'red', 'yellow', 'blue', 'white', 'green']))
  })
})
