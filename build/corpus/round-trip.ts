import { readFile } from 'node:fs/promises'
import { summarise } from '@shared/domain/actual'
import type { Instant, IsoDate } from '@shared/domain/day'
import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import { idSource, type LedgerId } from '@shared/domain/ids'
import type { Ledger } from '@shared/domain/ledger'
import { DEFAULT_LIGHT_RULES } from '@shared/domain/light-rules'
import type { ProgressNote } from '@shared/domain/progress-note'
import { standingOf } from '@shared/domain/standing'
import type { TargetSummary } from '@shared/domain/summary'
import type { Target } from '@shared/domain/target'
import { arrangeTree } from '@shared/domain/target-tree'
import type { ImportContext, ImportPlan } from '@shared/exchange/import-plan'
import { planImport } from '@shared/exchange/plan-import'
import { proposeImport } from '@shared/exchange/propose-import'
import { ledgerSheet } from '@shared/reports/ledger-sheet'
import { readWorkbook } from '../../renderer/formats/read-workbook'
import { writeLedgerXlsx } from '../../renderer/formats/write-ledger-xlsx'
import { YEAR } from './shape'

const EXAMPLE = new URL('../../examples/重点工作台账示例.xlsx', import.meta.url)
const TODAY = `${YEAR}-11-24` as IsoDate
const kind = GIVEN_KINDS[0]!
const ledger: Ledger = {
  id: 'L' as LedgerId,
  name: '示例台账',
  kindId: kind.id,
  year: YEAR,
  issuer: '示例县政府督查室',
  expectedMethod: null,
  order: 1,
}

/** What is written over in the office program, as it stands in its own XML: the first place of each. */
export const EDITS: readonly (readonly [before: string, after: string])[] = [
  ['office:value="29.85"', 'office:value="31.2"'],
  ['秋粮收获完毕，总产2.31亿斤。', '秋粮全部入库，总产2.31亿斤。'],
  ['县数据局', '县行政审批局'],
]

export const ROUND_TRIP_ENDINGS = ['xlsx', 'xls', 'ods'] as const

/** What these edits are to the import. */
export const EDITED: readonly (readonly [title: string, header: string, before: string, after: string])[] = [
  ['社会消费品零售总额', '完成值', '29.85', '31.2'],
  ['粮食总产量', '进展情况', '秋粮收获完毕，总产2.31亿斤。', '秋粮全部入库，总产2.31亿斤。'],
  ['营商环境评价位次', '牵头单位', '县数据局', '县行政审批局'],
]

/** The example as a ledger, the same each time. */
export interface ExampleLedger {
  readonly targets: readonly Target[]
  readonly context: ImportContext
}

function contextOf(existing: readonly Target[], summaries: ReadonlyMap<string, TargetSummary>): ImportContext {
  let clock = 0
  return {
    ledger,
    kind,
    existing,
    summaries,
    today: TODAY,
    now: `${TODAY}T08:00:00.000Z` as Instant,
    handler: '督查室',
    ids: idSource(
      () => (clock += 1),
      () => 0,
    ),
    uses1904: false,
  }
}

export async function planOf(name: string, bytes: Uint8Array, context: ImportContext): Promise<ImportPlan> {
  const workbook = await readWorkbook(name, bytes)
  if (!workbook.ok) throw new Error(workbook.code)
  const proposal = proposeImport(workbook.value, kind)
  if (!proposal.ok) throw new Error(proposal.code)
  return planImport(proposal.value, context)
}

export async function exampleLedger(): Promise<ExampleLedger> {
  const plan = await planOf('a.xlsx', new Uint8Array(await readFile(EXAMPLE)), contextOf([], new Map()))
  const targets = plan.created.map(({ target }) => target)
  const notes = plan.created.flatMap(({ note }): ProgressNote[] => (note ? [note] : []))
  const summaries = new Map(
    targets.map((target) => [
      target.id as string,
      summarise(
        target,
        notes.filter(({ targetId }) => targetId === target.id),
      ),
    ]),
  )
  return { targets, context: contextOf(targets, summaries) }
}

/** The workbook that the program hands out for the ledger. */
export async function exportOf({ targets, context: { summaries } }: ExampleLedger): Promise<Uint8Array> {
  const cadence = { days: 31, graceDays: 10 }
  const byId = new Map(targets.map((target) => [target.id, target]))
  return writeLedgerXlsx(
    ledgerSheet({
      ledger,
      kind,
      rows: arrangeTree(targets),
      standings: (id) =>
        standingOf({
          target: byId.get(id)!,
          summary: summaries.get(id) ?? null,
          today: TODAY,
          method: 'months',
          year: YEAR,
          cadence,
          rules: DEFAULT_LIGHT_RULES,
        }),
      summaries: (id) => summaries.get(id) ?? null,
      issuer: ledger.issuer,
      on: TODAY,
    }),
  )
}
