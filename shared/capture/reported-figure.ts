import type { Decimal } from '../domain/decimal'
import type { Rank } from '../domain/metric'
import type { Qualifier } from '../domain/progress-note'
import { measureName, sideNames } from './measure-names'
import type { Growth, Proposal, ProposedRank } from './proposal'
import { boundedQualifier, sizeOf, writtenAmount, type HeldFigure } from './written-amount'

/** What a result says of one metric on its day: a value, its growth, its ranks, or only some of them. */
export interface ReportedFigure {
  readonly name: string
  readonly unit: string
  readonly value: Decimal | null
  readonly qualifier: Qualifier
  /** In per cent against the year before, as observations hold it. */
  readonly growth: Decimal | null
  readonly ranks: readonly Rank[]
  /** In per cent of the goal, where the sentence states it. */
  readonly completion: Decimal | null
}

/** Reads a result; null where it tells of something done and measures nothing. */
export function reportedFigure(proposal: Proposal, text: string): ReportedFigure | null {
  const name = measureName(proposal)
  if (name === null) return null
  const { amount, growth, delta, completion, multiple, bound, isApproximate } = proposal
  const shared = {
    growth: growth && yearOnYear(growth) ? growth.value : null,
    ranks: proposal.ranks.map(rankOf),
    completion: completion && completion.ratio === null ? completion.value : null,
  }
  const valued = (ownName: string, figure: HeldFigure): ReportedFigure => {
    const { value, high, unit, qualifier } = writtenAmount(text, figure, isApproximate)
    // A range is no value.
    return {
      name: ownName,
      unit,
      value: high === null ? value : null,
      qualifier: boundedQualifier(qualifier, bound),
      ...shared,
    }
  }
  if (amount && amount.ratio === null) return valued(name, amount)
  if (shared.growth !== null || shared.ranks.length > 0) {
    return { name, unit: '', value: null, qualifier: 'exact', ...shared }
  }
  if (growth) return valued(sideNames.growth(name, growth), sizeOf(growth))
  if (delta) return valued(sideNames.delta(name, delta), sizeOf(delta))
  if (completion && completion.ratio === null) return valued(sideNames.completion(name), completion)
  return multiple ? valued(sideNames.multiple(name), multiple) : null
}

/** A range is no growth that could be reckoned with. */
const yearOnYear = ({ high, unit, basis }: Growth) => high === null && unit === '%' && basis === 'yoy'

/** A size of the scope that the position does not fit was read from something else. */
function rankOf({ position, scope, of, basis }: ProposedRank): Rank {
  return {
    position,
    scope: scope.slice(0, 100),
    of: of !== null && position <= of ? of : null,
    basis: basis ?? 'overall',
  }
}
