import { byAge, countBy, type Count, type CountedTarget } from '@shared/domain/count'
import type { IsoDate } from '@shared/domain/day'
import { LIGHTS_BY_WEIGHT, type LightCounts } from '@shared/domain/light'
import type { Light } from '@shared/domain/light-rules'
import { SortedList } from '@shared/domain/sorted-list'
import { Tally } from '@shared/domain/tally'
import { passesFilter, type FilterFacts, type LedgerFilter } from '../../ui/ledger-filter'
import { partsOn, type PartName } from './workbench-parts'

/** A figure and the list behind it. */
export interface Figure {
  readonly count: number
  readonly filter: LedgerFilter
}

export type Counter = (part: PartName) => Figure

/** A lead unit (empty text: none named) and the lights of its targets. */
export interface UnitLights {
  readonly unit: string
  readonly counts: LightCounts
  readonly total: number
}

/** All that the page says of a ledger, but for what is yet to come. */
export interface Workbench {
  readonly count: Counter
  readonly lights: LightCounts
  /** Lead units, those with the most red and yellow lights first. */
  readonly units: readonly UnitLights[]
  /** What falls due next, soonest first; targets that are done, paused or past due are left out. */
  readonly due: readonly FilterFacts[]
  /** What was reported on within the week, newest first. */
  readonly recent: readonly FilterFacts[]
}

export interface WorkbenchBasis {
  readonly ledger: LedgerFilter['ledger']
  readonly today: IsoDate
  readonly lastCircularOn: IsoDate | null
  readonly factsOf: (row: CountedTarget) => FilterFacts
}

interface Share {
  readonly fact: FilterFacts
  readonly parts: readonly PartName[]
}

const MOST_DUE = 4
const MOST_RECENT = 4
const ALL = ''
const collator = new Intl.Collator('zh-CN')

export function countWorkbench({ ledger, today, lastCircularOn, factsOf }: WorkbenchBasis): Count<Workbench> {
  const parts = Object.entries(partsOn(today, lastCircularOn)).map(
    ([name, part]) => [name as PartName, { ledger, ...part }] as const,
  )
  const filters = new Map(parts)
  const counted = new Tally<PartName>([...filters.keys()])
  const units = new Tally<Light>(LIGHTS_BY_WEIGHT)
  const due = new SortedList<FilterFacts>((a, b) => daysLeft(a) - daysLeft(b) || byAge(a, b))
  const recent = new SortedList<FilterFacts>((a, b) => latestFirst(a, b) || byAge(a, b))
  return countBy<Share, Workbench>({
    shareOf: (row) => {
      const fact = factsOf(row)
      const passed = parts.filter(([, filter]) => passesFilter(filter, fact)).map(([name]) => name)
      return passed.length === 0 ? null : { fact, parts: passed }
    },
    change: (share, by) => {
      const { fact } = share
      counted[by](ALL, share.parts)
      units[by](fact.target.leadUnits[0] ?? '', [fact.standing.light])
      if (share.parts.includes('due-in-30')) due[by](fact)
      if (share.parts.includes('noted-lately')) recent[by](fact)
    },
    read: () => {
      const { marks } = counted.of(ALL)
      return {
        count: (part) => ({ count: marks[part], filter: filters.get(part) ?? { ledger } }),
        lights: lightsIn((light) => marks[`light-${light}`]),
        units: unitsIn(units),
        due: due.first(MOST_DUE),
        recent: recent.first(MOST_RECENT),
      }
    },
  })
}

function lightsIn(countOf: (light: Light) => number): LightCounts {
  return Object.fromEntries(LIGHTS_BY_WEIGHT.map((light) => [light, countOf(light)])) as LightCounts
}

function unitsIn(tally: Tally<Light>): readonly UnitLights[] {
  return tally
    .names()
    .map((unit) => {
      const { marks: counts, total } = tally.of(unit)
      return { unit, counts, total }
    })
    .toSorted((a, b) => weightOf(b) - weightOf(a) || b.total - a.total || collator.compare(a.unit, b.unit))
}

/** A red light weighs more than any number of yellow ones that an office has. */
function weightOf({ counts }: UnitLights): number {
  return counts.red * 100_000 + counts.yellow
}

const daysLeft = ({ standing }: FilterFacts) => standing.daysLeft ?? Number.MAX_SAFE_INTEGER

function latestFirst(a: FilterFacts, b: FilterFacts): number {
  const [before, after] = [a.summary?.latestNoteOn ?? '', b.summary?.latestNoteOn ?? '']
  return before === after ? 0 : before < after ? 1 : -1
}

/** Targets whose light gets worse within fifteen days if nothing is reported, the worst of them first. */
export interface Turning {
  readonly rows: readonly FilterFacts[]
  readonly figure: Figure
}

const MOST_TURNING = 4

interface TurningShare {
  readonly fact: FilterFacts
  readonly weight: number
}

export function countTurning({ ledger, factsOf }: Pick<WorkbenchBasis, 'ledger' | 'factsOf'>): Count<Turning> {
  const filter: LedgerFilter = { ledger, turning: true }
  const turning = new SortedList<TurningShare>(
    (a, b) => a.weight - b.weight || daysLeft(a.fact) - daysLeft(b.fact) || byAge(a.fact, b.fact),
  )
  return countBy<TurningShare, Turning>({
    shareOf: (row) => {
      const fact = factsOf(row)
      return passesFilter(filter, fact) ? { fact, weight: LIGHTS_BY_WEIGHT.indexOf(fact.ahead().light) } : null
    },
    change: (share, by) => turning[by](share),
    read: () => ({
      rows: turning.first(MOST_TURNING).map(({ fact }) => fact),
      figure: { count: turning.size, filter },
    }),
  })
}
