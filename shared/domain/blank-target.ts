import { NO_DEADLINE } from './deadline'
import type { TargetId } from './ids'
import type { Target } from './target'

/** A target with nothing in it yet but its place. */
export function blankTarget(id: TargetId, ledgerId: Target['ledgerIds'][number], order: number): Target {
  return {
    id,
    ledgerIds: [ledgerId],
    parentId: null,
    level: 'task',
    order,
    code: '',
    title: '',
    measure: '',
    leadLeader: '',
    leadUnits: [],
    coUnits: [],
    contact: '',
    startOn: null,
    deadline: NO_DEADLINE,
    state: 'registered',
    completedOn: null,
    metrics: [],
    milestones: [],
    acceptance: '',
    attachments: [],
    extra: {},
    remark: '',
  }
}
