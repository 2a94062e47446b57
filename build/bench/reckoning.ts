import type { Count } from '@shared/domain/count'
import type { IsoDate } from '@shared/domain/day'
import type { TargetId } from '@shared/domain/ids'
import { DEFAULT_LIGHT_RULES } from '@shared/domain/light-rules'
import { countOwners, type Owners } from '@shared/domain/owner-count'
import { RollUps } from '@shared/domain/roll-ups'
import { defaultSettings } from '@shared/domain/settings'
import { standingOf, type Standing } from '@shared/domain/standing'
import type { TargetSummary } from '@shared/domain/summary'
import type { Target } from '@shared/domain/target'
import { arrangeTree, headingsOf } from '@shared/domain/target-tree'
import { lateReportsOf } from '@shared/domain/late-reports'
import { DEFAULT_SCORING } from '@shared/domain/scoring'

/** Everything that is told of the targets of a ledger on a day. */
export interface Reckoning {
  readonly today: IsoDate
  readonly headings: ReadonlySet<TargetId>
  readonly places: ReadonlyMap<TargetId, number>
  readonly rollUps: RollUps
  readonly owners: Count<Owners>
}

const NO_RETURNS = new Map<TargetId, never>()

function standingOn(target: Target, summary: TargetSummary, today: IsoDate): Standing {
  const { expectedMethod: method, ledgerYear: year, cadence } = defaultSettings(Number(today.slice(0, 4)))
  return standingOf({ target, summary, today, method, year, cadence, rules: DEFAULT_LIGHT_RULES })
}

/** Completions, lights, roll-ups, owner figures and scores from nothing. */
export function reckon(
  targets: readonly Target[],
  summaries: ReadonlyMap<TargetId, TargetSummary>,
  today: IsoDate,
): Reckoning {
  const headings = headingsOf(targets)
  const tree = arrangeTree(targets)
  const { cadence, ledgerYear: year } = defaultSettings(Number(today.slice(0, 4)))
  const owners = countOwners({
    today,
    scoring: DEFAULT_SCORING,
    returns: NO_RETURNS,
    lateReports: ({ target, summary }) => lateReportsOf(target, summary?.reportDays ?? [], cadence, year),
  })
  const lights = tree.map(({ target }) => {
    const summary = summaries.get(target.id)
    if (headings.has(target.id) || !summary) return null
    const standing = standingOn(target, summary, today)
    owners.put({ target, standing, summary })
    return standing.light
  })
  const places = new Map(tree.map(({ target }, place) => [target.id, place]))
  const reckoning = { today, headings, places, rollUps: new RollUps(tree, lights), owners }
  readAll(reckoning)
  return reckoning
}

/** The same after an edit of one target. */
export function follow({ today, places, rollUps, owners }: Reckoning, target: Target, summary: TargetSummary): void {
  const standing = standingOn(target, summary, today)
  owners.put({ target, standing, summary })
  rollUps.change(places.get(target.id) ?? -1, standing.light)
  readAll({ owners })
}

/** What the pages of units and of leaders show. */
function readAll({ owners }: Pick<Reckoning, 'owners'>): void {
  const read = owners.read()
  read.figures(
    'unit',
    read.scores.map(({ unit }) => unit),
  )
  read.figures('leader')
}
