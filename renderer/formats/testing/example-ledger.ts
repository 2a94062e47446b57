import { summarise } from '@shared/domain/actual'
import type { Instant, IsoDate } from '@shared/domain/day'
import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import { idSource, type LedgerId, type TargetId } from '@shared/domain/ids'
import type { Ledger } from '@shared/domain/ledger'
import { DEFAULT_LIGHT_RULES } from '@shared/domain/light-rules'
import { standingOf, type Standing } from '@shared/domain/standing'
import type { TargetSummary } from '@shared/domain/summary'
import type { Target } from '@shared/domain/target'
import { arrangeTree, headingsOf } from '@shared/domain/target-tree'
import type { ImportContext, ImportPlan } from '@shared/exchange/import-plan'
import { planImport } from '@shared/exchange/plan-import'
import { proposeImport, type TableChoice } from '@shared/exchange/propose-import'
import type { LedgerSheetBasis } from '@shared/reports/ledger-sheet'
import { readWorkbook } from '../read-workbook'

const TODAY = '2026-11-24' as IsoDate
export const kind = GIVEN_KINDS[0]!
const ledger: Ledger = {
  id: 'L' as LedgerId,
  name: '2026年度重点工作台账',
  kindId: kind.id,
  year: 2026,
  issuer: '示例县政府督查室',
  expectedMethod: null,
  order: 1,
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

export async function planOf(
  bytes: Uint8Array,
  context: ImportContext,
  choice: TableChoice & { readonly name?: string } = {},
): Promise<ImportPlan> {
  const workbook = await readWorkbook(choice.name ?? 'a.xlsx', bytes)
  if (!workbook.ok) throw new Error(workbook.code)
  const proposal = proposeImport(workbook.value, kind, choice)
  if (!proposal.ok) throw new Error(proposal.code)
  return planImport(proposal.value, context)
}

/** A workbook as a ledger, and what an export of it is made of. */
export async function ledgerOf(workbook: Uint8Array) {
  const plan = await planOf(workbook, contextOf([], new Map()))
  const targets = plan.created.map(({ target }) => target)
  const notes = plan.created.flatMap(({ note }) => (note ? [note] : []))
  const summaries = new Map(
    targets.map((target) => [
      target.id as string,
      summarise(
        target,
        notes.filter(({ targetId }) => targetId === target.id),
      ),
    ]),
  )
  const byId = new Map(targets.map((target) => [target.id, target]))
  const standings = (id: TargetId): Standing =>
    standingOf({
      target: byId.get(id)!,
      summary: summaries.get(id) ?? null,
      today: TODAY,
      method: 'months',
      year: 2026,
      cadence: { days: 31, graceDays: 10 },
      rules: DEFAULT_LIGHT_RULES,
    })
  const basis: LedgerSheetBasis = {
    ledger,
    kind,
    rows: arrangeTree(targets),
    standings,
    summaries: (id) => summaries.get(id) ?? null,
    issuer: ledger.issuer,
    on: TODAY,
    parentOf: ({ parentId }) => (parentId === null ? undefined : byId.get(parentId)),
  }
  return { targets, headings: headingsOf(targets), context: contextOf(targets, summaries), basis }
}
