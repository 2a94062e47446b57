import { blankTarget } from '../domain/blank-target'
import { NO_DEADLINE } from '../domain/deadline'
import type { LedgerId, MetricId, TargetId } from '../domain/ids'
import type { NameAliases } from '../domain/known-names'
import { levelUnder, type Target } from '../domain/target'
import { ownersOf } from './owners-of-proposal'
import { promisedMetrics } from './promised-metrics'
import type { Proposal } from './proposal'

export interface NewPlace {
  readonly id: TargetId
  readonly ledgerId: LedgerId
  readonly parent: Target | null
  readonly hasChildren: boolean
  readonly order: number
}

interface TargetBasis {
  readonly text: string
  readonly aliases: NameAliases
  readonly newId: () => string
}

/** A new target from what a document says: its title, owners, deadline, and for a commitment its metrics with their goals. */
export function targetOfProposal(proposal: Proposal, place: NewPlace, basis: TargetBasis): Target {
  const { text, aliases, newId } = basis
  const { parent } = place
  const isPromise = proposal.kind === 'commitment'
  const title = (proposal.title.trim() || proposal.metric) ?? text.slice(proposal.clause.start, proposal.clause.end)
  return {
    ...blankTarget(place.id, place.ledgerId, place.order),
    parentId: parent?.id ?? null,
    level: parent ? levelUnder(parent) : place.hasChildren ? 'goal' : 'task',
    title,
    ...ownersOf(proposal.owners, aliases),
    deadline: (isPromise ? proposal.deadline : null) ?? NO_DEADLINE,
    state: isPromise ? 'registered' : 'in-progress',
    metrics: isPromise ? promisedMetrics(proposal, text).map((metric) => ({ ...metric, id: newId() as MetricId })) : [],
  }
}
