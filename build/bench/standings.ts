import { summarise } from '@shared/domain/actual'
import { addDays, localDay } from '@shared/domain/day'
import { DEFAULT_LIGHT_RULES } from '@shared/domain/light-rules'
import { defaultSettings } from '@shared/domain/settings'
import { standingOf, type StandingBasis } from '@shared/domain/standing'
import type { ProgressNote } from '@shared/domain/progress-note'
import type { Target } from '@shared/domain/target'
import type { Line } from './line'
import { makePlan } from './make-plan'

const COUNT = 50_000

/** Completion, expected progress, gap and light of 50,000 targets from nothing, and again after one edit. */
export async function standingLines(runs: number): Promise<readonly Line[]> {
  const { targets, notes } = await makePlan(COUNT)
  const today = localDay(new Date())
  const { expectedMethod: method, ledgerYear: year, cadence } = defaultSettings(Number(today.slice(0, 4)))
  const noteOf = new Map(notes.map((note): [string, ProgressNote] => [note.targetId, note]))
  const summaryOf = (target: Target) =>
    summarise(
      target,
      [noteOf.get(target.id)].filter((note) => note !== undefined),
    )
  const bases = targets.map((target): StandingBasis => ({
    target,
    summary: summaryOf(target),
    today,
    method,
    year,
    cadence,
    rules: DEFAULT_LIGHT_RULES,
  }))
  const all: number[] = []
  const one: number[] = []
  for (let run = 0; run <= runs; run += 1) {
    // Another day each time, so that nothing remembered from the run before can help.
    const on = addDays(today, -run)
    const begun = performance.now()
    const standings = new Map(bases.map((basis) => [basis.target.id, standingOf({ ...basis, today: on })]))
    const between = performance.now()
    const [first] = bases
    if (first) {
      const target = { ...first.target, remark: String(run) }
      standings.set(target.id, standingOf({ ...first, target, summary: summaryOf(target), today: on }))
    }
    if (run === 0) continue
    all.push(between - begun)
    one.push(performance.now() - between)
  }
  const common = { unit: 'ms', peer: null, by: 'median' } as const
  return [
    { ...common, name: 'standings of 50,000 targets from nothing', figures: all, goal: 1_000 },
    { ...common, name: 'standings after one edit', figures: one, goal: 16 },
  ]
}
