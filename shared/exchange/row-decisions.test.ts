import { describe, expect, it } from 'vitest'
import { GIVEN_KINDS } from '../domain/given-kinds'
import { idSource, type LedgerId, type TargetId } from '../domain/ids'
import { summarise } from '../domain/actual'
import { changesOf, type ImportContext } from './import-plan'
import { planImport } from './plan-import'
import { proposeImport } from './propose-import'
import type { RawCell } from './raw-table'
import { takenRows } from './row-decisions'

const kind = GIVEN_KINDS[0]!
const HEAD = ['事项', '措施', '牵头单位', '进展情况', '填报日期']
const MEASURES = '1.征地\n2.施工\n3.验收'
let clock = 0

function planOf(row: readonly RawCell[], before: Pick<ImportContext, 'existing' | 'summaries'>) {
  const none = { merges: [], hiddenRows: [], hiddenColumns: [], struck: [] }
  const sheet = { name: '台账', isHidden: false, rows: [HEAD, row], ...none }
  const proposal = proposeImport({ fileType: 'xlsx', encoding: null, uses1904: false, sheets: [sheet] }, kind)
  if (!proposal.ok) throw new Error(proposal.code)
  const rest = { kindId: kind.id, issuer: '', expectedMethod: null, order: 1 }
  return planImport(
    { ...proposal.value, splitsMeasures: true },
    {
      ...before,
      ledger: { id: 'L' as LedgerId, name: '台账', year: 2026, ...rest },
      kind,
      today: '2026-11-24' as ImportContext['today'],
      now: '2026-11-24T08:00:00.000Z' as ImportContext['now'],
      handler: '督查室',
      ids: idSource(
        () => (clock += 1),
        () => 0,
      ),
      uses1904: false,
    },
  )
}

describe('several measures in one cell', () => {
  const first = planOf(['修路', MEASURES, '甲局', '已开工', '2026-10-31'], { existing: [], summaries: new Map() })
  const existing = first.created.map(({ target }) => target)
  const notes = first.created.flatMap(({ note }) => note ?? [])
  const noted = (id: TargetId) => notes.filter(({ targetId }) => targetId === id)
  const summaries = new Map(existing.map((target) => [target.id as string, summarise(target, noted(target.id))]))

  it('stay out one by one: an older report of the first is not written with the row’s other measures', () => {
    const plan = planOf(['修路', MEASURES, '乙局', '准备开工', '2026-09-30'], { existing, summaries })
    expect(plan.updated.map(({ row, isOlder }) => [row, isOlder])).toEqual([
      [2, true],
      [2, false],
      [2, false],
    ])
    const { targets, updated } = takenRows(plan, new Map())
    expect(updated).toBe(2)
    expect(changesOf(plan, targets).map(({ table }) => table)).toEqual(['targets', 'targets'])
  })
})
