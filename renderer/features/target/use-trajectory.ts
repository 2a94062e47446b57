import { startValue } from '@shared/domain/goal-value'
import { curveOf, scaledCurve, type CurveRefusal } from '@shared/domain/last-curve'
import type { Metric, PlanPoint } from '@shared/domain/metric'
import type { ProgressNote } from '@shared/domain/progress-note'
import {
  NO_QUARTERS,
  quarterPlan,
  quartersOf,
  type QuarterRefusal,
  type QuarterTexts,
} from '@shared/domain/quarter-plan'
import {
  hasNumericGoal,
  linesOfPlan,
  readTrajectory,
  type TrajectoryBasis,
  type TrajectoryCode,
  type TypedPoint,
} from '@shared/domain/trajectory'
import { ok, type Result } from '@shared/result'
import { useState } from 'react'

export type TrajectoryMode = 'quarters' | 'days' | 'curve'

/** A line of the table under a name of its own, so that it keeps its place while others go. */
export interface KeyedLine extends TypedPoint {
  readonly key: number
}

/** Whose curve of which year is followed. */
export interface CurveSource {
  readonly metric: Metric
  readonly notes: readonly ProgressNote[]
  readonly year: number
}

type Look = 'typing' | 'left' | 'tried'
const MISSING: ReadonlySet<TrajectoryCode> = new Set(['day-missing', 'value-missing'])
const BLANK: TypedPoint = { on: '', value: '' }
const EMPTY_LINES = 4

let lastKey = 0
function keyed(lines: readonly TypedPoint[]): readonly KeyedLine[] {
  return lines.map(({ on, value }) => {
    lastKey += 1
    return { on, value, key: lastKey }
  })
}

function firstMode(metric: Metric, quarters: QuarterTexts | null): TrajectoryMode {
  if (quarters !== null) return 'quarters'
  return metric.plan.length > 0 || !hasNumericGoal(metric) ? 'days' : 'quarters'
}

/** What is typed in the editor of a trajectory, and the plan that it amounts to in the way that is open. */
export function useTrajectory(metric: Metric, year: number) {
  const basis: TrajectoryBasis = { metric, year }
  const [known] = useState(() => quartersOf(metric.plan, basis))
  const [mode, setMode] = useState(() => firstMode(metric, known))
  const [quarters, setQuarters] = useState(known ?? NO_QUARTERS)
  const [source, setSource] = useState<CurveSource | null>(null)
  const [lines, setLines] = useState(() =>
    keyed(metric.plan.length > 0 ? linesOfPlan(metric.plan) : Array.from({ length: EMPTY_LINES }, () => BLANK)),
  )
  const [look, setLook] = useState<Look>('typing')
  const made = planOf(mode, { quarters, source, basis })
  const typed: readonly TypedPoint[] = mode === 'days' ? lines : made.ok ? linesOfPlan(made.value) : []
  const read = readTrajectory(typed, basis)
  const isLookedAt = look !== 'typing'
  return {
    basis,
    mode,
    setMode,
    quarters,
    setQuarters,
    source,
    setSource,
    lines,
    setLines,
    /** Lines under fresh names. */
    keyed,
    addLine: () => setLines([...lines, ...keyed([BLANK])]),
    /** The points of the open way, before they were checked. */
    points: typed,
    read,
    refusal: made.ok ? null : made,
    /** Faults to be told: what is missing only after somebody wanted to save, the rest once a field is left. */
    faults: read.faults.filter(({ code }) => look === 'tried' || (isLookedAt && !MISSING.has(code))),
    flags: isLookedAt ? read.flags : [],
    /** A field is being typed in, was left, or somebody wanted to save. */
    isLookedAt,
    lookAt: (next: Look) => setLook(look === 'tried' ? 'tried' : next),
    /** The open way's points as lines of the table. */
    toTable: () => {
      setLines(keyed(typed))
      setMode('days')
    },
  }
}

interface Reckoned {
  readonly quarters: QuarterTexts
  readonly source: CurveSource | null
  readonly basis: TrajectoryBasis
}

/** What quarters or a curve amount to; days are read line by line. */
function planOf(
  mode: TrajectoryMode,
  { quarters, source, basis }: Reckoned,
): Result<readonly PlanPoint[], QuarterRefusal | CurveRefusal> {
  if (mode === 'quarters') return quarterPlan(quarters, basis)
  if (mode === 'curve' && source) {
    return scaledCurve(curveOf(source.metric, source.notes, source.year), startValue(source.metric), basis)
  }
  return ok([])
}

export type TrajectoryState = ReturnType<typeof useTrajectory>
