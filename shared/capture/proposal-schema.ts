import { z } from 'zod'
import { Deadline } from '../domain/deadline'
import { Decimal } from '../domain/decimal'
import { RankBasis } from '../domain/metric'
import type { Proposal, UncoveredSentence } from './proposal'

export const KeptSpan = z.object({ start: z.int().min(0), end: z.int().min(0) })
export const KeptBound = z.enum(['at-least', 'at-most', 'equal', 'between'])

const Amount = z.object({
  value: Decimal,
  high: Decimal.nullable(),
  unit: z.string(),
  ratio: z.string().nullable(),
  asWritten: z.string(),
  span: KeptSpan,
})

const Growth = z.object({
  value: Decimal,
  unit: z.string(),
  basis: z.enum(['yoy', 'cagr', 'cum']),
  bound: KeptBound,
  span: KeptSpan,
})

const ProposedRank = z.object({
  position: z.number(),
  scope: z.string(),
  of: z.number().nullable(),
  basis: RankBasis.nullable(),
  span: KeptSpan,
})

const names = z.array(z.string())
const Owners = z.object({ leadUnits: names, coUnits: names, leaders: names })
const Reach = z.enum(['sentence', 'paragraph'])

const ConfidenceReason = z.enum([
  'cue-forward',
  'cue-past',
  'section',
  'no-section',
  'name-from-context',
  'long-name',
  'spelled-number',
  'no-unit',
  'process-only',
  'end-state',
  'deadline',
  'indicator',
  'assignee',
])
const TextDoubt = z.object({
  code: z.enum(['unknown-indicator', 'share-mismatch', 'percent-of-rate', 'points-of-amount']),
  detail: z.string(),
})

/** A proposal as a review that was left half-way keeps it. */
export const KeptProposal: z.ZodType<Proposal> = z.object({
  id: z.string(),
  kind: z.enum(['commitment', 'result']),
  strength: z.enum(['quantified', 'task']),
  isOptional: z.boolean(),
  excerpt: KeptSpan,
  clause: KeptSpan,
  section: names,
  title: z.string(),
  metric: z.string().nullable(),
  subject: z.string().nullable(),
  bound: KeptBound.nullable(),
  isApproximate: z.boolean(),
  amount: Amount.nullable(),
  growth: Growth.nullable(),
  completion: Amount.nullable(),
  baseline: Amount.nullable(),
  delta: Growth.nullable(),
  multiple: Amount.nullable(),
  ranks: z.array(ProposedRank),
  deadline: Deadline.nullable(),
  deadlineReach: Reach.nullable(),
  owners: Owners,
  ownersReach: Reach.nullable(),
  confidence: z.number(),
  reasons: z.array(ConfidenceReason),
  doubts: z.array(TextDoubt),
})

export const KeptUncovered: z.ZodType<UncoveredSentence> = KeptSpan.extend({ because: z.enum(['figures', 'duty']) })
