import { blankTarget } from '../domain/blank-target'
import { namesOf } from '../domain/cell-edit'
import { decimal } from '../domain/decimal'
import type { MilestoneId, TargetId } from '../domain/ids'
import type { Ledger } from '../domain/ledger'
import type { LedgerKind } from '../domain/ledger-kind'
import type { Milestone, Target } from '../domain/target'
import { LEVEL_WORDS } from '../domain/words'
import { given, sampleDay, sampleDeadline, type SampleBasis } from './basis'
import { makeMetrics, type MadeMetric } from './make-metrics'
import { textOf, textsOf, type Block } from './read-blocks'

/** A target as it was given at first, with what was reported of its metrics. */
export interface MadeTarget {
  readonly block: Block
  readonly target: Target
  readonly metrics: readonly MadeMetric[]
}

/** Where a target is written down: its ledger with its kind, its place in it, and what stands above it. */
export interface Place {
  readonly ledger: Ledger
  readonly kind: LedgerKind
  readonly order: number
  readonly parentId: TargetId | null
  /** Other ledgers that it stands in too. */
  readonly alsoIn: readonly Ledger['id'][]
}

export function makeTarget(block: Block, place: Place, basis: SampleBasis): MadeTarget {
  const metrics = makeMetrics(block, basis)
  const start = textOf(block, '开工')
  const level = LEVELS.find((name) => LEVEL_WORDS[name] === textOf(block, '层级'))
  const target: Target = {
    ...blankTarget(basis.newId() as TargetId, place.ledger.id, place.order),
    ledgerIds: [place.ledger.id, ...place.alsoIn],
    parentId: place.parentId,
    level: level ?? 'task',
    code: block.code,
    title: block.title,
    measure: textOf(block, '措施'),
    leadLeader: textOf(block, '领导'),
    leadUnits: namesOf(textOf(block, '牵头')),
    coUnits: namesOf(textOf(block, '配合')),
    contact: textOf(block, '责任人'),
    startOn: start === '' ? null : sampleDeadline(start, basis).on,
    deadline: sampleDeadline(textOf(block, '时限'), basis),
    metrics: metrics.map(({ metric }) => metric),
    milestones: textsOf(block, '节点').map((text) => readMilestone(text, basis)),
    acceptance: textOf(block, '销号标准'),
    extra: extrasOf(block, place.kind),
    remark: textOf(block, '备注'),
  }
  return { block, target, metrics }
}

const LEVELS = ['goal', 'task', 'measure'] as const

/** 可研批复；3月底；10；3-20: title, day, weight, and the day of acceptance where it is accepted. */
function readMilestone(text: string, basis: SampleBasis): Milestone {
  const [title = '', due = '', weight = '', accepted = ''] = text.split('；')
  return {
    id: basis.newId() as MilestoneId,
    title,
    dueOn: sampleDeadline(due, basis).on,
    weight: given(decimal(weight), text),
    acceptedOn: accepted === '' ? null : sampleDay(accepted, basis),
  }
}

/** Fields under the titles of the kind's own columns. */
function extrasOf(block: Block, { columns }: LedgerKind): Target['extra'] {
  const extras = columns.flatMap((column) => {
    const text = column.source === 'extra' ? textOf(block, column.title) : ''
    return text === '' ? [] : [[column.key, text] as const]
  })
  return Object.fromEntries(extras)
}
