import { NO_OWNERS } from './owners'
import type { Proposal } from './proposal'

type Figures =
  | 'metric'
  | 'subject'
  | 'bound'
  | 'isApproximate'
  | 'amount'
  | 'growth'
  | 'completion'
  | 'baseline'
  | 'delta'
  | 'multiple'
  | 'ranks'

/** What a proposal without a figure says of figures. */
export const NO_FIGURES: Pick<Proposal, Figures> = {
  metric: null,
  subject: null,
  bound: null,
  isApproximate: false,
  amount: null,
  growth: null,
  completion: null,
  baseline: null,
  delta: null,
  multiple: null,
  ranks: [],
}

/** A commitment of which nothing is known but its words. */
export const PLAIN_TASK = {
  ...NO_FIGURES,
  kind: 'commitment',
  strength: 'task',
  deadline: null,
  deadlineReach: null,
  owners: NO_OWNERS,
  ownersReach: null,
  doubts: [],
} as const satisfies Partial<Proposal>
