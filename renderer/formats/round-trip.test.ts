import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { summarise } from '@shared/domain/actual'
import type { Instant, IsoDate } from '@shared/domain/day'
import type { Deadline } from '@shared/domain/deadline'
import type { Decimal } from '@shared/domain/decimal'
import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import {
  idSource,
  type LedgerId,
  type LedgerKindId,
  type MetricId,
  type NoteId,
  type TargetId,
} from '@shared/domain/ids'
import type { Ledger } from '@shared/domain/ledger'
import { extraColumn } from '@shared/domain/kind-columns'
import type { ExtraColumn, LedgerKind } from '@shared/domain/ledger-kind'
import { DEFAULT_LIGHT_RULES } from '@shared/domain/light-rules'
import type { Goal } from '@shared/domain/metric'
import type { ProgressNote } from '@shared/domain/progress-note'
import { standingOf } from '@shared/domain/standing'
import { Target, TargetState } from '@shared/domain/target'
import { arrangeTree } from '@shared/domain/target-tree'
import { changesOf, type ImportContext } from '@shared/exchange/import-plan'
import { planImport } from '@shared/exchange/plan-import'
import { proposeImport } from '@shared/exchange/propose-import'
import { ledgerSheet } from '@shared/reports/ledger-sheet'
import type { LedgerSheet } from '@shared/reports/sheet-model'
import { readWorkbook } from './read-workbook'
import { writeLedgerCsv } from './write-csv'
import { writeLedgerXlsx } from './write-ledger-xlsx'

const TODAY = '2026-11-24' as IsoDate
const YEAR = 2026
const ledger = (kind: LedgerKind): Ledger => ({
  id: 'L' as LedgerId,
  name: '2026年度重点工作台账',
  kindId: kind.id,
  year: YEAR,
  issuer: '县政府督查室',
  expectedMethod: null,
  order: 1,
})

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '=1+1',
    '+cmd',
    '-5',
    '@SUM(A1)',
    "'=1",
    "'文字",
    '<b>粗</b>',
    '_x0041_',
    'a\nb',
    '001',
    '1e5',
    '"引号",逗号',
    '合计',
    '12.50',
    '2026-01-31',
    ' 空格 ',
    '#REF!',
    '#N/A',
    'TRUE',
    '\t制表',
  ),
)
const title = words.map((text) => text.trim() || '事项').filter((text) => !/^[\p{C}\s]*$/u.test(text))
const figure = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => {
    const text = String(digits).padStart(places + 1, '0')
    return (places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`) as Decimal
  })
const goal: fc.Arbitrary<Goal | null> = fc.oneof(
  fc.constant(null),
  fc
    .tuple(
      fc.constantFrom('at-least' as const, 'at-most' as const, 'equal' as const),
      figure,
      fc.constantFrom('', '2.28亿斤以上', '4.1％以内', '36.63亿元'),
    )
    .map(([operator, value, asWritten]) => ({ operator, value, asWritten, isDerived: false })),
  fc.constant<Goal>({
    operator: 'between',
    low: '5' as Decimal,
    high: '8' as Decimal,
    asWritten: '5-8个',
    isDerived: false,
  }),
  fc.constant<Goal>({ operator: 'rank', position: 3, scope: '全市', asWritten: '', isDerived: false }),
  fc.constant<Goal>({ operator: 'list', total: '112' as Decimal, asWritten: '112条', isDerived: true }),
  fc.constant<Goal>({ operator: 'milestones', asWritten: '', isDerived: false }),
)
const deadline = fc.constantFrom<Deadline>(
  { on: null, precision: 'none', asWritten: '' },
  { on: '2026-10-31' as IsoDate, precision: 'month', asWritten: '10月底前' },
  { on: '2026-10-31' as IsoDate, precision: 'day', asWritten: '2026.10.31' },
  { on: null, precision: 'vague', asWritten: '尽快' },
  { on: '2026-12-31' as IsoDate, precision: 'year', asWritten: '年底' },
)
const names = fc.array(fc.constantFrom('县发展改革局', '县财政局', '城关镇', '=县局', '甲、乙'), { maxLength: 3 })

/** A kind as an office makes one: names of its own, a hidden column, and columns of every type. */
const OWN_KIND: LedgerKind = {
  ...GIVEN_KINDS[0]!,
  id: 'own' as LedgerKindId,
  name: '本单位自定的类型',
  columns: [
    ...GIVEN_KINDS[0]!.columns.map((column) => {
      if (column.key === 'title') return { ...column, title: '督办内容' }
      if (column.key === 'leadLeader') return { ...column, title: '挂帅人', isHidden: true }
      return column.key === 'goal' ? { ...column, title: '全年数（亿元）' } : column
    }),
    ...(['text', 'long-text', 'figure', 'date', 'choice'] as const).map((type) => ({
      ...extraColumn(`x${type.replace('-', '')}`, type),
      title: `自定${type}`,
      choices: type === 'choice' ? ['一档', '二档'] : [],
    })),
  ],
}

/** What may stand in an extra column: what fits its type, and what was there before it had that type. */
function extraText(
  { type }: ExtraColumn,
  seed: { readonly figure: string; readonly words: string; readonly parent: number },
) {
  if (type === 'figure') return seed.figure
  if (seed.parent % 2 === 0) return seed.words
  return { text: seed.words, 'long-text': seed.words, date: '2026-10-31', choice: '二档' }[type]
}

const seeded = (kind: LedgerKind) =>
  fc
    .array(
      fc.record({
        title,
        code: words,
        measure: words,
        leader: words,
        names,
        deadline,
        goal,
        figure,
        words,
        hasNote: fc.boolean(),
        state: fc.constantFrom(...TargetState.options),
        parent: fc.nat(),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((seeds) => {
      const targets: Target[] = []
      const notes: ProgressNote[] = []
      for (const [index, seed] of seeds.entries()) {
        const id = `T${index}` as TargetId
        const parent = seed.parent % 3 === 0 ? null : (targets[seed.parent % Math.max(1, index)] ?? null)
        const metric = {
          id: `M${index}` as MetricId,
          name: '完成量',
          unit: '亿元',
          accrual: 'reported-cumulative' as const,
          goal: seed.goal,
          baseline: null,
          plan: [],
        }
        const extra = Object.fromEntries(
          kind.columns.flatMap((column) => (column.source === 'extra' ? [[column.key, extraText(column, seed)]] : [])),
        )
        targets.push(
          Target.parse({
            id,
            ledgerIds: ['L'],
            parentId: parent?.id ?? null,
            level: parent ? 'measure' : 'goal',
            order: index,
            code: seed.code,
            title: seed.title,
            measure: seed.measure,
            leadLeader: seed.leader,
            leadUnits: seed.names,
            coUnits: seed.names,
            contact: seed.words,
            startOn: null,
            deadline: seed.deadline,
            state: seed.state,
            completedOn: null,
            metrics: seed.hasNote ? [metric] : [],
            milestones: [],
            acceptance: '',
            attachments: [],
            extra,
            remark: seed.words,
          }),
        )
        if (seed.hasNote) {
          notes.push({
            id: `N${index}` as NoteId,
            targetId: id,
            on: '2026-10-31' as IsoDate,
            progress: seed.words,
            problem: seed.measure,
            nextStep: seed.code,
            observations: [
              {
                metricId: metric.id,
                value: seed.figure,
                qualifier: (['exact', 'about', 'over', 'within'] as const)[seed.parent % 4]!,
                numerator: null,
                denominator: null,
                periodStart: null,
                growth: '7.25' as Decimal,
                ranks: [{ position: 12, of: 24, scope: '全市', basis: 'growth' }],
                source: '',
              },
            ],
            attachments: [],
            by: '督查室',
            recordedAt: '2026-10-31T08:00:00.000Z' as Instant,
            corrects: null,
          })
        }
      }
      return { targets, notes }
    })

function exported(
  kind: LedgerKind,
  targets: readonly Target[],
  notes: readonly ProgressNote[],
): { sheet: LedgerSheet; context: ImportContext } {
  const summaries = new Map(
    targets.map((target) => [
      target.id as string,
      summarise(
        target,
        notes.filter(({ targetId }) => targetId === target.id),
      ),
    ]),
  )
  const standings = (id: TargetId) =>
    standingOf({
      target: targets.find((one) => one.id === id)!,
      summary: summaries.get(id) ?? null,
      today: TODAY,
      method: 'months',
      year: YEAR,
      cadence: { days: 31, graceDays: 10 },
      rules: DEFAULT_LIGHT_RULES,
    })
  const sheet = ledgerSheet({
    ledger: ledger(kind),
    kind,
    rows: arrangeTree(targets),
    standings,
    summaries: (id) => summaries.get(id) ?? null,
    issuer: '县政府督查室',
    on: TODAY,
  })
  let clock = 0
  const context = {
    ledger: ledger(kind),
    kind,
    existing: targets,
    summaries,
    today: TODAY,
    now: '2026-11-24T08:00:00.000Z' as Instant,
    handler: '督查室',
    ids: idSource(
      () => (clock += 1),
      () => 0,
    ),
    uses1904: false,
  }
  return { sheet, context }
}

async function planOf(bytes: Uint8Array, context: ImportContext, name = 'a.xlsx') {
  const workbook = await readWorkbook(name, bytes)
  if (!workbook.ok) throw new Error(workbook.code)
  const proposal = proposeImport(workbook.value, context.kind)
  if (!proposal.ok) throw new Error(proposal.code)
  return planImport(proposal.value, context)
}

describe('exporting a ledger and importing it again', () => {
  for (const kind of [...GIVEN_KINDS, OWN_KIND]) {
    it(`changes nothing of ${kind.name}, through the bytes of a workbook and of a CSV`, async () => {
      await fc.assert(
        fc.asyncProperty(seeded(kind), async ({ targets, notes }) => {
          const { sheet, context } = exported(kind, targets, notes)
          for (const [name, bytes] of [
            ['a.xlsx', await writeLedgerXlsx(sheet)],
            ['a.csv', writeLedgerCsv(sheet)],
          ] as const) {
            const plan = await planOf(bytes, context, name)
            expect({
              name,
              refused: plan.refused,
              changes: plan.updated.map(({ differences }) => differences),
              created: plan.created.length,
            }).toEqual({ name, refused: [], changes: [], created: 0 })
            expect(plan.counts.unchanged).toBe(targets.length)
            expect(changesOf(plan)).toEqual([])
          }
        }),
        { numRuns: 25 },
      )
    }, 120_000)
  }
})
