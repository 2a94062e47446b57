import { z } from 'zod'
import { Deadline } from '../domain/deadline'
import { Decimal } from '../domain/decimal'
import { RankBasis } from '../domain/metric'
import type {
  ConfidenceReason as Reason,
  Proposal,
  Reach as ProposedReach,
  TextDoubtCode,
  UncoveredSentence,
} from './proposal'

/** All codes of a union: one that is new does not compile until it is named here, and no draft that holds it is lost. */
function everyOf<K extends string>(codes: Readonly<Record<K, true>>) {
  return z.enum(Object.keys(codes) as [K, ...K[]])
}

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
  // Drafts of before ranges of growth were kept have none.
  high: Decimal.nullable().default(null),
  unit: z.string(),
  basis: z.enum(['yoy', 'cagr', 'cum']),
  bound: KeptBound,
  isBoundChosen: z.boolean().optional(),
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
const Reach = everyOf<ProposedReach>({ sentence: true, paragraph: true, section: true })

const ConfidenceReason = everyOf<Reason>({
  'cue-forward': true,
  'cue-past': true,
  section: true,
  'no-section': true,
  'name-from-context': true,
  'long-name': true,
  'spelled-number': true,
  'no-unit': true,
  'process-only': true,
  'end-state': true,
  deadline: true,
  indicator: true,
  assignee: true,
})
const TextDoubt = z.object({
  code: everyOf<TextDoubtCode>({
    'unknown-indicator': true,
    'share-mismatch': true,
    'percent-of-rate': true,
    'points-of-amount': true,
  }),
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
  isBoundChosen: z.boolean().optional(),
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
