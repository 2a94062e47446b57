import { knownNames, type NameAliases } from '../domain/known-names'
import type { Target } from '../domain/target'
import type { Owners } from './owners'

const named = (names: readonly string[], aliases: NameAliases) =>
  knownNames(names, aliases)
    .filter((name) => name !== '' && name.length <= 200)
    .slice(0, 200)

/** Who answers for it, under the names by which the office knows them. */
export function ownersOf(
  { leadUnits, coUnits, leaders }: Owners,
  aliases: NameAliases,
): Pick<Target, 'leadUnits' | 'coUnits' | 'leadLeader'> {
  const lead = named(leadUnits, aliases)
  return {
    leadUnits: lead,
    coUnits: named(coUnits, aliases).filter((name) => !lead.includes(name)),
    leadLeader: knownNames(leaders, aliases).join('、').slice(0, 2_000),
  }
}
