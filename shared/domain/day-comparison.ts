import { gapOf } from './gap'
import type { Decimal } from './decimal'
import type { TargetId } from './ids'
import { LIGHTS_BY_WEIGHT, NO_LIGHTS, type LightCounts } from './light'
import type { Standing, StandingTarget } from './standing'
import { isCompleted, type Target } from './target'

/** What all targets came to on one day. */
export interface DayFigures {
  readonly total: number
  readonly lights: LightCounts
  readonly overdue: number
  readonly unreported: number
  readonly completed: number
}

/** A target that stood differently on two days. */
export interface MovedTarget {
  readonly target: Target
  readonly before: Standing
  readonly after: Standing
  /** How its light changed; `same` where only its completion did. */
  readonly light: 'worse' | 'better' | 'same'
  /** How far its completion moved, in 百分点, or null where it is no share on either day. */
  readonly points: Decimal | null
}

export function dayFigures(rows: Iterable<StandingTarget>): DayFigures {
  const lights = { ...NO_LIGHTS }
  const figures = { total: 0, overdue: 0, unreported: 0, completed: 0 }
  for (const { target, standing } of rows) {
    lights[standing.light] += 1
    figures.total += 1
    if (standing.isOverdue) figures.overdue += 1
    if (standing.isUnreported) figures.unreported += 1
    if (isCompleted(target)) figures.completed += 1
  }
  return { ...figures, lights }
}

/** Targets whose light or completion differs between two days: those that got worse first, by the light they have now. */
export function movedBetween(
  before: ReadonlyMap<TargetId, StandingTarget>,
  after: ReadonlyMap<TargetId, StandingTarget>,
): readonly MovedTarget[] {
  const moved: MovedTarget[] = []
  for (const [id, now] of after) {
    const then = before.get(id)
    if (!then) continue
    const light = lightMove(then.standing, now.standing)
    const points = pointsBetween(then.standing, now.standing)
    const isMoved =
      light !== 'same' || then.standing.light !== now.standing.light || (points !== null && points !== '0')
    if (isMoved) moved.push({ target: now.target, before: then.standing, after: now.standing, light, points })
  }
  return moved.toSorted((a, b) => ORDER[a.light] - ORDER[b.light] || weight(a.after) - weight(b.after))
}

const ORDER = { worse: 0, better: 1, same: 2 } as const
const weight = ({ light }: Standing) => LIGHTS_BY_WEIGHT.indexOf(light)

function lightMove(then: Standing, now: Standing): MovedTarget['light'] {
  if (weight(then) === weight(now)) return 'same'
  return weight(now) < weight(then) ? 'worse' : 'better'
}

/** Completion that was not known yet counts from nothing, once it is a share. */
function pointsBetween(then: Standing, now: Standing): Decimal | null {
  if (now.completion.kind !== 'ratio') return null
  const from = then.completion.kind === 'ratio' ? then.completion.value : ('0' as Decimal)
  return gapOf(now.completion, from)
}
