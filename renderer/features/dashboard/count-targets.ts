import type { IsoDate } from '@shared/domain/day'
import { LIGHTS_BY_WEIGHT, NO_LIGHTS, type LightCounts } from '@shared/domain/light'
import type { Light } from '@shared/domain/light-rules'
import type { ProgressClass } from '@shared/domain/progress-class'
import { passesFilter, weekBefore, type FilterFacts, type LedgerFilter } from '../../ui/ledger-filter'

/** A figure and the list behind it. */
export interface Figure {
  readonly count: number
  readonly filter: LedgerFilter
}

/** A lead unit (empty text: none named) and the lights of its targets. */
export interface UnitLights {
  readonly unit: string
  readonly counts: LightCounts
  readonly total: number
}

export const CLASSES: readonly ProgressClass[] = ['done', 'ahead', 'on-course', 'behind', 'other']

/** The figures at the top of the page, in their order. */
export const MAIN_FIGURES = ['total', 'normal', 'behind', 'overdue', 'unreported', 'done'] as const
export type MainFigure = (typeof MAIN_FIGURES)[number]

type Part = Omit<LedgerFilter, 'ledger'>

const MAIN: Readonly<Record<MainFigure, Part>> = {
  total: {},
  normal: { lights: ['green'] },
  behind: { lights: ['red', 'yellow'] },
  overdue: { due: 'overdue' },
  unreported: { unreported: true },
  done: { progressClass: 'done' },
}

export type Counter = (part: Part) => Figure

/** Counts by the very rule by which the list filters. */
export function countIn(ledger: LedgerFilter['ledger'], facts: readonly FilterFacts[]): Counter {
  return (part) => {
    const filter = { ledger, ...part }
    return { filter, count: facts.filter((fact) => passesFilter(filter, fact)).length }
  }
}

export function mainFigures(count: Counter): Readonly<Record<MainFigure, Figure>> {
  return {
    total: count(MAIN.total),
    normal: count(MAIN.normal),
    behind: count(MAIN.behind),
    overdue: count(MAIN.overdue),
    unreported: count(MAIN.unreported),
    done: count(MAIN.done),
  }
}

/** Lead units, those with the most red and yellow lights first. */
export function lightsByUnit(facts: readonly FilterFacts[]): readonly UnitLights[] {
  const units = new Map<string, Record<Light, number>>()
  for (const { target, standing } of facts) {
    const unit = target.leadUnits[0] ?? ''
    const counts = units.get(unit) ?? { ...NO_LIGHTS }
    counts[standing.light] += 1
    units.set(unit, counts)
  }
  return [...units]
    .map(([unit, counts]) => ({
      unit,
      counts,
      total: LIGHTS_BY_WEIGHT.reduce((sum, light) => sum + counts[light], 0),
    }))
    .toSorted((a, b) => weightOf(b) - weightOf(a) || b.total - a.total || a.unit.localeCompare(b.unit, 'zh-CN'))
}

/** A red light weighs more than any number of yellow ones that an office has. */
function weightOf({ counts }: UnitLights): number {
  return counts.red * 100_000 + counts.yellow
}

/** What falls due next, soonest first; targets that are done, paused or past due are left out. */
export function dueNext(facts: readonly FilterFacts[], most: number): readonly FilterFacts[] {
  return facts
    .filter((fact) => passesFilter({ ledger: 'all', due: 'in-30' }, fact))
    .toSorted((a, b) => (a.standing.daysLeft ?? 0) - (b.standing.daysLeft ?? 0))
    .slice(0, most)
}

/** Targets whose light gets worse within fifteen days if nothing is reported, the worst of them first. */
export function turningNext(facts: readonly FilterFacts[], most: number): readonly FilterFacts[] {
  return facts
    .filter((fact) => passesFilter({ ledger: 'all', turning: true }, fact))
    .map((fact) => ({ fact, weight: LIGHTS_BY_WEIGHT.indexOf(fact.ahead().light) }))
    .toSorted((a, b) => a.weight - b.weight || daysLeft(a.fact) - daysLeft(b.fact))
    .slice(0, most)
    .map(({ fact }) => fact)
}

const daysLeft = ({ standing }: FilterFacts) => standing.daysLeft ?? Number.MAX_SAFE_INTEGER

/** What was reported on within the week, newest first. */
export function notedLately(facts: readonly FilterFacts[], today: IsoDate, most: number): readonly FilterFacts[] {
  const since = weekBefore(today)
  return facts
    .filter(({ summary }) => (summary?.latestNoteOn ?? '') >= since)
    .toSorted((a, b) => (b.summary?.latestNoteOn ?? '').localeCompare(a.summary?.latestNoteOn ?? ''))
    .slice(0, most)
}
