import type { Instant, IsoDate } from '@shared/domain/day'
import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import { idSource, type LedgerId } from '@shared/domain/ids'
import type { ImportPlan, PlannedTarget } from '@shared/exchange/import-plan'
import { keepUnknown } from '@shared/exchange/map-columns'
import { planImport } from '@shared/exchange/plan-import'
import { likeliestKind, proposeImport } from '@shared/exchange/propose-import'
import { readWorkbook } from '../../renderer/formats/read-workbook'
import { YEAR, type Expected, type Shape } from './shape'

/** How much of a file was read as it must be: rows, figures and days, each right of all. */
export interface Accuracy {
  readonly rows: Score
  readonly figures: Score
  readonly days: Score
  /** What was read otherwise, in plain words. */
  readonly wrong: readonly string[]
}

export interface Score {
  readonly right: number
  readonly of: number
}

/** Reads the bytes of a file as the import does when nobody helps it, and holds it against what the shape says. */
export async function readShape(shape: Shape, name: string, bytes: Uint8Array): Promise<Accuracy> {
  const workbook = await readWorkbook(name, bytes)
  if (!workbook.ok) return nothingOf(shape, workbook.code)
  const choice = { table: shape.table ?? null }
  const first = proposeImport(workbook.value, null, choice)
  if (!first.ok) return nothingOf(shape, first.code)
  const kind = likeliestKind(first.value.header.headers, GIVEN_KINDS)
  const found = proposeImport(workbook.value, kind, choice)
  if (!found.ok) return nothingOf(shape, found.code)
  const kept = keepUnknown(kind, found.value.mapping)
  const plan = planImport(
    { ...found.value, mapping: kept.mapping, splitsMeasures: shape.splitsMeasures ?? false },
    {
      ledger: {
        id: 'L' as LedgerId,
        name: '台账',
        kindId: kind.id,
        year: YEAR,
        issuer: '',
        expectedMethod: null,
        order: 1,
      },
      kind: kept.kind,
      existing: [],
      summaries: new Map(),
      today: `${YEAR}-11-24` as IsoDate,
      now: `${YEAR}-11-24T08:00:00.000Z` as Instant,
      handler: '',
      ids: idSource(Date.now, Math.random),
      uses1904: workbook.value.uses1904,
    },
  )
  return accuracyOf(shape.expected, plan)
}

function nothingOf({ expected }: Shape, code: string): Accuracy {
  const count = (is: (one: Expected) => boolean) => ({ right: 0, of: expected.filter(is).length })
  return {
    rows: count(() => true),
    figures: count(({ goal, actual }) => goal !== undefined || actual !== undefined),
    days: count(({ due }) => due !== undefined),
    wrong: [`refused: ${code}`],
  }
}

function accuracyOf(expected: readonly Expected[], plan: ImportPlan): Accuracy {
  const wrong: string[] = plan.refused.map(({ row, code, text }) => `row ${row} refused: ${code} “${text}”`)
  const made = plan.created.filter(({ isParent }) => !isParent)
  const tally = { rows: 0, figures: 0, ofFigures: 0, days: 0, ofDays: 0 }
  for (const [index, one] of expected.entries()) {
    const read = made[index]
    const faults = read ? faultsOf(one, read, plan) : ['missing']
    const isRight = (keys: readonly string[]) =>
      read !== undefined && !faults.some((fault) => keys.some((key) => fault.startsWith(key)))
    if (faults.length === 0) tally.rows += 1
    for (const key of ['goal', 'actual'] as const) {
      if (one[key] === undefined) continue
      tally.ofFigures += 1
      if (isRight([key, 'unit', 'title'])) tally.figures += 1
    }
    if (one.due !== undefined) {
      tally.ofDays += 1
      if (isRight(['due', 'title'])) tally.days += 1
    }
    wrong.push(...faults.map((fault) => `${one.title}: ${fault}`))
  }
  for (const { target } of made.slice(expected.length)) wrong.push(`not in the table: ${target.title}`)
  return {
    rows: { right: Math.max(0, tally.rows - Math.max(0, made.length - expected.length)), of: expected.length },
    figures: { right: tally.figures, of: tally.ofFigures },
    days: { right: tally.days, of: tally.ofDays },
    wrong,
  }
}

function faultsOf(expected: Expected, { target, note }: PlannedTarget, plan: ImportPlan): readonly string[] {
  const metric = target.metrics[0]
  const goal = metric?.goal
  const seen = note?.observations[0]
  const read: Readonly<Record<string, unknown>> = {
    title: target.title,
    under: titlesAbove(target, plan),
    measure: target.measure,
    leader: target.leadLeader,
    lead: target.leadUnits[0] ?? '',
    along: [...target.coUnits],
    due: target.deadline.on,
    goal: goal ? ('value' in goal ? goal.value : goal.operator === 'list' ? goal.total : null) : null,
    actual: seen?.value ?? null,
    unit: metric?.unit ?? '',
    progress: note?.progress ?? '',
    state: target.state,
    rank: seen?.ranks[0]?.position,
    extra: Object.values(target.extra).find((text) => text === expected.extra),
  }
  return Object.entries(expected).flatMap(([key, wanted]) => {
    const [is, must] = [JSON.stringify(read[key]), JSON.stringify(wanted)]
    return is === must ? [] : [`${key} is ${is}, must be ${must}`]
  })
}

function titlesAbove(target: PlannedTarget['target'], plan: ImportPlan): readonly string[] {
  const titles: string[] = []
  for (let id = target.parentId; id !== null;) {
    const parent = plan.created.find((planned) => planned.target.id === id)?.target
    if (!parent) break
    titles.unshift(parent.title)
    id = parent.parentId
  }
  return titles
}
