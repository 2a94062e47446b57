import { z } from 'zod'
import { isSetAside } from './light'
import { isCompleted, type Target } from './target'

/**
 * What a target has to have before anyone can be held to it, and has not: no such thing, or one that names nobody or no day.
 * `required`: a column that the office requires in its kind is empty.
 */
export const Lack = z.enum(['lead-unit', 'vague-unit', 'lead-leader', 'deadline', 'vague-deadline', 'goal', 'required'])
export type Lack = z.infer<typeof Lack>

/** 有关部门, 各相关单位, 责任单位, 各部门: words in the place of a unit. 各乡镇 and 县直各单位 do name someone. */
const NAMES_NOBODY =
  /^各?(?:有关|相关|责任|职能|成员)(?:部门|单位|方面)(?:和单位)?$|^(?:各部门|各单位|各方|各级各部门)$/

/** Words in the place of a unit: nobody can be held to them, and nobody can be scored by them. */
export function namesNobody(unit: string): boolean {
  return NAMES_NOBODY.test(unit.trim())
}

/** What a target lacks, most pressing first. Nothing is asked of one that is done, paused or cancelled. */
export function lacksOf(target: Target, lacksRequired = false): readonly Lack[] {
  if (isCompleted(target) || isSetAside(target)) return []
  const { leadUnits, leadLeader, deadline, metrics } = target
  const lacks: Lack[] = []
  if (leadUnits.length === 0) lacks.push('lead-unit')
  else if (namesNobody(leadUnits[0] ?? '')) lacks.push('vague-unit')
  if (leadLeader.trim() === '') lacks.push('lead-leader')
  if (deadline.on === null) lacks.push(deadline.asWritten.trim() === '' ? 'deadline' : 'vague-deadline')
  if (metrics.length > 0 && metrics.every(({ goal }) => goal === null)) lacks.push('goal')
  if (lacksRequired) lacks.push('required')
  return lacks
}
