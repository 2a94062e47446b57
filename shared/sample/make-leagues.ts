import type { Change } from '../domain/change'
import { lastDayOfMonth, type IsoDate } from '../domain/day'
import { compare, decimal, minus, plus, rounded, times, type Decimal } from '../domain/decimal'
import type { League, LeaguePlace } from '../domain/league'
import type { ProgressNote } from '../domain/progress-note'
import { takeLeagues, type LeagueDraft } from '../domain/take-leagues'
import type { Target } from '../domain/target'
import { given, lastDayOf, recordedOn, taken, type SampleBasis } from './basis'
import {
  COUNTIES,
  GROWTH,
  LEAGUE_ROWS,
  OUTPUT_SHARES,
  OVERALL_POSITIONS,
  OWN_COUNTY,
  PROVINCE,
  REVENUE_SHARES,
  type LeagueRow,
} from './league-rows'

const QUARTERS = 6
const FIRST_QUARTER = 1
/** Offices print tables of positions about three weeks after the quarter. */
const PUBLISHED = '10-22'

interface KnownRows {
  readonly targets: readonly Target[]
  readonly notes: readonly ProgressNote[]
  readonly leagues: readonly League[]
}

/** A table's line before it has its position. */
type Line = Omit<LeaguePlace, 'position'>

/**
 * Six quarters of league tables, taken over quarter by quarter just as an import does, so that the positions of this
 * county are notes of the targets that measure them.
 */
export function makeLeagues(known: KnownRows, basis: SampleBasis): readonly Change[] {
  const { targets, notes, leagues } = known
  const changes: Change[] = []
  for (let quarter = 0; quarter < QUARTERS; quarter += 1) {
    const made = notesAmong(changes)
    changes.push(
      ...taken(
        takeLeagues(draftsOf(quarter, targets, basis), {
          leagues,
          targets: new Map(targets.map((target) => [target.id, target])),
          notes: [...notes, ...made],
          today: lastDayOf(basis.year),
          now: recordedOn(`${basis.year}-${PUBLISHED}` as IsoDate, basis, quarter),
          by: basis.by,
          newId: basis.newId,
        }),
      ),
    )
  }
  return changes
}

function notesAmong(changes: readonly Change[]): readonly ProgressNote[] {
  return changes.flatMap(({ table, after }) => (table === 'notes' && after ? [after] : []))
}

function draftsOf(quarter: number, targets: readonly Target[], { year }: SampleBasis): readonly LeagueDraft[] {
  const ofYear = (FIRST_QUARTER + quarter) % 4
  const isThisYear = FIRST_QUARTER + quarter >= 4
  const on = lastDayOfMonth(isThisYear ? year : year - 1, (ofYear + 1) * 3)
  const draft = (row: LeagueRow, lines: readonly Line[]): LeagueDraft => {
    const target = given(
      targets.find(({ code }) => code === row.code),
      row.code,
    )
    const metric = given(target.metrics[0], row.code)
    const { code: _, ...shown } = row
    const measures = { targetId: target.id, metricId: metric.id }
    return {
      ...shown,
      on,
      own: OWN_COUNTY,
      measures,
      size: lines.length,
      places: placed(lines, row.basis === 'growth'),
    }
  }
  const growths = (of: keyof typeof GROWTH) => GROWTH[of].map((line) => exactly(given(line.split(' ')[quarter], of)))
  /** Last year's total as far as the quarter reaches, this year with its growth. */
  const total = (column: 1 | 2, growth: readonly Decimal[], shares: readonly string[]) => (index: number) => {
    const county = given(COUNTIES[index], 'county')
    const whole = times(exactly(county[column]), exactly(given(shares[ofYear], 'quarter')))
    const grown = times(plus(exactly('100'), given(growth[index], 'growth')), exactly('0.01'))
    return rounded(isThisYear ? times(whole, grown) : whole, 2)
  }
  /** Offices publish these by their growth alone. */
  const growthOnly = (of: keyof typeof GROWTH) => ofCity(growths(of), () => null)
  const [output, revenue] = [growths('output'), growths('revenue')]
  const outputs = ofCity(output, total(1, output, OUTPUT_SHARES))
  return [
    draft(LEAGUE_ROWS.output, outputs),
    draft(LEAGUE_ROWS.outputGrowth, outputs),
    draft(LEAGUE_ROWS.investment, growthOnly('investment')),
    draft(LEAGUE_ROWS.industry, growthOnly('industry')),
    draft(LEAGUE_ROWS.revenue, ofCity(revenue, total(2, revenue, REVENUE_SHARES))),
    draft(LEAGUE_ROWS.overall, overallLines(quarter)),
  ]
}

const exactly = (text: string | number) => given(decimal(text), String(text))

function ofCity(growth: readonly Decimal[], valueOf: (index: number) => Decimal | null): readonly Line[] {
  return COUNTIES.map(([name], index) => ({ name, value: valueOf(index), growth: growth[index] ?? null }))
}

/** The others change places from quarter to quarter; this county stands where it stood. Points fall by position. */
function overallLines(quarter: number): readonly Line[] {
  const others = PROVINCE.map((name, index) => ({ name, at: index + ((index * 7 + quarter * 5) % 6) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ name }) => name)
  return others.toSpliced(given(OVERALL_POSITIONS[quarter], 'quarter') - 1, 0, OWN_COUNTY).map((name, index) => ({
    name,
    value: minus(
      exactly('92.60'),
      plus(times(exactly(index), exactly('1.13')), times(exactly(index % 3), exactly('0.21'))),
    ),
    growth: null,
  }))
}

/** Places in their order; those with the same figure share a position. */
function placed(lines: readonly Line[], isByGrowth: boolean): readonly LeaguePlace[] {
  const figure = (line: Line) => given(isByGrowth ? line.growth : line.value, line.name)
  const ordered = lines.toSorted((a, b) => compare(figure(b), figure(a)))
  return ordered.map((line) => ({
    ...line,
    position: 1 + ordered.findIndex((other) => compare(figure(other), figure(line)) === 0),
  }))
}
