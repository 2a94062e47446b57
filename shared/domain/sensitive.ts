import type { Change } from './change'
import type { Metric } from './metric'
import type { Target } from './target'

/** What may not change without a reason: a deadline or a goal that stood, and the two ends of work. */
export type SensitiveField = 'deadline' | 'goal' | 'completed' | 'closed-out' | 'returned' | 'stopped'

/** Whether a described field, by its key, is one that may not change without a reason. */
export function isSensitiveKey(key: string): boolean {
  return key === 'deadline' || key === 'state' || /^metric .* goal$/.test(key)
}

/** The sensitive fields that the changes touch, each once. Filling in what was empty needs no reason; neither does making or removing. */
export function sensitiveFields(changes: readonly Change[]): readonly SensitiveField[] {
  const found = new Set<SensitiveField>()
  for (const change of changes) {
    if (change.table !== 'targets' || !change.before || !change.after) continue
    for (const field of fieldsOf(change.before, change.after)) found.add(field)
  }
  return [...found]
}

function fieldsOf(before: Target, after: Target): readonly SensitiveField[] {
  const fields: SensitiveField[] = []
  if (hasOtherDeadline(before, after)) fields.push('deadline')
  if (before.metrics.some((metric) => hasOtherGoal(metric, after.metrics))) fields.push('goal')
  if (isOneOf('completed', before, after)) fields.push('completed')
  if (isOneOf('closed-out', before, after)) fields.push('closed-out')
  if (before.state !== after.state && after.state === 'returned') fields.push('returned')
  if (before.state !== after.state && (after.state === 'paused' || after.state === 'cancelled')) fields.push('stopped')
  return fields
}

function hasOtherDeadline(before: Target, after: Target): boolean {
  if (before.deadline.precision === 'none') return false
  return before.deadline.on !== after.deadline.on || before.deadline.asWritten !== after.deadline.asWritten
}

/** A goal that is gone with its metric counts as changed. */
function hasOtherGoal(metric: Metric, now: readonly Metric[]): boolean {
  if (metric.goal === null) return false
  const goal = now.find(({ id }) => id === metric.id)?.goal ?? null
  return JSON.stringify(metric.goal) !== JSON.stringify(goal)
}

/** Whether the target moved into the state or out of it. */
function isOneOf(state: 'completed' | 'closed-out', before: Target, after: Target): boolean {
  return before.state !== after.state && (before.state === state || after.state === state)
}
