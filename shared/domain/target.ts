import { z } from 'zod'
import { Attachments } from './attachment'
import { CellComments } from './cell-comment'
import { IsoDate } from './day'
import { Deadline } from './deadline'
import { Decimal } from './decimal'
import { LedgerId, MilestoneId, TargetId } from './ids'
import { Metric } from './metric'
import { Excerpts } from './source-document'

export const TargetLevel = z.enum(['goal', 'task', 'measure'])
export type TargetLevel = z.infer<typeof TargetLevel>

/** 草拟 立项 交办 签收 推进中 待核查 办结 销号 退回 暂缓 终止. Work done and acceptance confirmed are two states. */
export const TargetState = z.enum([
  'draft',
  'registered',
  'assigned',
  'accepted',
  'in-progress',
  'under-review',
  'completed',
  'closed-out',
  'returned',
  'paused',
  'cancelled',
])
export type TargetState = z.infer<typeof TargetState>

/** A dated step of a target; weights need not add up to anything, shares are taken of their sum. */
export const Milestone = z
  .object({
    id: MilestoneId,
    title: z.string().max(500),
    dueOn: IsoDate.nullable(),
    weight: Decimal,
    acceptedOn: IsoDate.nullable(),
  })
  .readonly()
export type Milestone = z.infer<typeof Milestone>

const shortText = z.string().max(2_000)
const longText = z.string().max(32_767)
const names = z.array(z.string().min(1).max(200)).max(200).readonly()

/** One line of a ledger: a goal, a task under it or a measure under that, with its owners, deadline and metrics. */
export const Target = z
  .object({
    id: TargetId,
    /** A target may stand in several ledgers and is counted once in each. */
    ledgerIds: z.array(LedgerId).min(1).readonly(),
    parentId: TargetId.nullable(),
    level: TargetLevel,
    /** Position among its siblings; ties are broken by id. */
    order: z.number().finite(),
    code: shortText,
    title: longText,
    measure: longText,
    leadLeader: shortText,
    /** The first unit is the lead. */
    leadUnits: names,
    coUnits: names,
    contact: shortText,
    startOn: IsoDate.nullable(),
    deadline: Deadline,
    state: TargetState,
    completedOn: IsoDate.nullable(),
    metrics: z.array(Metric).max(50).readonly(),
    milestones: z.array(Milestone).max(200).readonly(),
    /** 销号标准: what must be seen before the target may be closed out. */
    acceptance: longText,
    attachments: Attachments,
    /** Columns of the ledger's kind beyond the common ones, by column key. */
    extra: z.record(z.string().max(64), longText).readonly(),
    remark: longText,
    /** Remarks on single cells. Absent where there are none, as in every row that was written before there could be any. */
    comments: CellComments.optional(),
    /** The sentences that it was taken from. Absent where there are none, as `comments` are. */
    sources: Excerpts.optional(),
  })
  .readonly()
export type Target = z.infer<typeof Target>

/** The level of what is put under a target. */
export function levelUnder(parent: Pick<Target, 'level'>): TargetLevel {
  return parent.level === 'goal' ? 'task' : 'measure'
}

/** Work is done, whether or not acceptance is confirmed. */
export function isCompleted(target: Pick<Target, 'state'>): boolean {
  return target.state === 'completed' || target.state === 'closed-out'
}

/** Overdue means past due on the given day; a completed, paused or cancelled target is never overdue. */
export function isOverdue(target: Pick<Target, 'state' | 'deadline'>, today: IsoDate): boolean {
  if (isCompleted(target) || target.state === 'cancelled' || target.state === 'paused') return false
  return target.deadline.on !== null && target.deadline.on < today
}
