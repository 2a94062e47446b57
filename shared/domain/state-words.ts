import type { LightReason } from './light'
import type { Light } from './light-rules'
import type { TargetState } from './target'

/** The office's words for the states, in the order of the loop. */
export const STATE_WORDS: Readonly<Record<TargetState, string>> = {
  draft: '草拟',
  registered: '立项',
  assigned: '交办',
  accepted: '签收',
  'in-progress': '推进中',
  'under-review': '待核查',
  completed: '办结',
  'closed-out': '销号',
  returned: '退回',
  paused: '暂缓',
  cancelled: '终止',
}

const STATES = Object.keys(STATE_WORDS) as readonly TargetState[]

/** The state that the word names, or null. */
export function stateOfWord(word: string): TargetState | null {
  return STATES.find((state) => STATE_WORDS[state] === word.trim()) ?? null
}

const MARKS: Readonly<Record<NonNullable<LightReason['mark']>, string>> = {
  'done-late': '逾期办结',
  'to-verify': '待核查',
  'slightly-behind': '略低于序时',
  unreported: '未报',
  unclear: '待明确',
  paused: '暂缓',
  cancelled: '终止',
}

const WORDS: Readonly<Record<Light, string>> = {
  red: '严重滞后',
  yellow: '滞后',
  blue: '临期',
  white: '未报',
  green: '正常',
  grey: '办结',
}

/** The word beside a light: what the rule found, so that a red for a date and a red for a figure read differently. */
export function lightWord(light: Light, { rule, mark }: LightReason): string {
  if (rule.when === 'overdue') return '逾期'
  if (rule.when === 'ceiling-exceeded') return '超限'
  return mark === null ? WORDS[light] : MARKS[mark]
}
