import type { Amount, Capture, Growth, Proposal } from '@shared/capture/proposal'
import { listed } from '@shared/capture/owners'
import { asNumber } from '@shared/domain/decimal'

/** What the guideline calls a rank's basis. */
const BASES = { total: '总量', growth: '增速', completion: '完成率', overall: '综合' } as const
const OPERATORS = { 'at-least': '>=', 'at-most': '<=', equal: '=', between: 'between' } as const

interface About {
  readonly doc: string
  readonly on: string
  readonly withOptional: boolean
}

/** Numbers for programs that read lines; in the program itself figures stay exact decimals. */
function amountLine(amount: Amount | null) {
  return amount && { value: amount.ratio ?? asNumber(amount.value), unit: amount.unit || null, raw: amount.asWritten }
}

function growthLine(growth: Growth | null) {
  return (
    growth && { value: asNumber(growth.value), unit: growth.unit, basis: growth.basis, op: OPERATORS[growth.bound] }
  )
}

function valuesOf({ amount }: Proposal) {
  const low = amountLine(amount)
  if (!low || !amount) return []
  return amount.high === null ? [low] : [low, { ...low, value: asNumber(amount.high) }]
}

function operatorOf(proposal: Proposal): string | null {
  if (proposal.bound !== null) return OPERATORS[proposal.bound]
  return proposal.growth ? 'growth' : null
}

/** One proposal in the form of the annotation guideline: a line of a gold file, as far as capture knows its fields. */
function lineOf(text: string, proposal: Proposal, doc: string, on: string) {
  const values = valuesOf(proposal)
  const { excerpt, clause, growth } = proposal
  return {
    id: proposal.id,
    doc,
    doc_date: on,
    kind: proposal.kind,
    strength: proposal.strength,
    optional: proposal.isOptional,
    title: proposal.title,
    metric: proposal.metric,
    operator: operatorOf(proposal),
    approx: proposal.isApproximate,
    values,
    value: values[0]?.value ?? null,
    unit: values[0]?.unit ?? null,
    unit_raw: values[0]?.raw ?? null,
    growth: growthLine(growth),
    growth_pct: growth?.unit === '%' ? asNumber(growth.value) : null,
    completion: amountLine(proposal.completion),
    baseline: amountLine(proposal.baseline),
    delta: growthLine(proposal.delta),
    multiple: amountLine(proposal.multiple),
    ranks: proposal.ranks.map(({ position, scope, of, basis, span }) => ({
      position,
      scope,
      of,
      basis: basis && BASES[basis],
      raw: text.slice(span.start, span.end),
    })),
    deadline_raw: proposal.deadline?.asWritten ?? null,
    deadline: proposal.deadline?.on ?? proposal.deadline?.asWritten ?? null,
    deadline_scope: proposal.deadlineReach,
    responsible: listed(proposal.owners),
    responsible_scope: proposal.ownersReach,
    section: proposal.section,
    source_sentence: text.slice(excerpt.start, excerpt.end),
    start: excerpt.start,
    end: excerpt.end,
    quote: text.slice(clause.start, clause.end),
    quote_start: clause.start,
    quote_end: clause.end,
    confidence: proposal.confidence,
    reasons: proposal.reasons,
    doubts: proposal.doubts,
  }
}

export function captureLines(text: string, capture: Capture, { doc, on, withOptional }: About) {
  return capture.proposals
    .filter(({ isOptional }) => withOptional || !isOptional)
    .map((proposal) => lineOf(text, proposal, doc, on))
}
