import { absolute, times, type Decimal } from './decimal'
import type { Light, LightRule } from './light-rules'

/** How rules are told and edited: what stands before and after a rule's own number, and the names of the lights. */
export interface LightRuleWords {
  readonly lights: Readonly<Record<Light, string>>
  /** Where a condition has no number, all of it stands in the first text. */
  readonly conditions: Readonly<Record<LightRule['when'], readonly [before: string, after: string]>>
}

export const lightRuleWordsZh: LightRuleWords = {
  lights: { red: '红灯', yellow: '黄灯', blue: '蓝灯', white: '白灯', green: '绿灯', grey: '灰灯' },
  conditions: {
    completed: ['已办结、已销号、暂缓或终止', ''],
    overdue: ['已过完成时限，仍未办结', ''],
    unreported: ['超过报送周期和宽限期，没有新的进展', ''],
    unclear: ['时限不明确，或有指标而没有目标值', ''],
    'ceiling-exceeded': ['超过上限', ''],
    'gap-at-most': ['落后序时', '个百分点及以上'],
    'rank-missed-and-fallen': ['位次未达目标，并且比上期后退', ''],
    'rank-missed-or-fallen': ['位次未达目标，或者比上期后退', ''],
    'due-within': ['距完成时限', '天以内'],
    'headroom-below': ['距上限的余量不足上限的', '%'],
    otherwise: ['其他情况', ''],
  },
}

export const lightRuleWordsEn: LightRuleWords = {
  lights: { red: 'Red', yellow: 'Yellow', blue: 'Blue', white: 'White', green: 'Green', grey: 'Grey' },
  conditions: {
    completed: ['completed, closed out, paused or cancelled', ''],
    overdue: ['past its deadline and not completed', ''],
    unreported: ['no note within the reporting interval and its grace', ''],
    unclear: ['deadline unclear, or a metric without a goal', ''],
    'ceiling-exceeded': ['over its ceiling', ''],
    'gap-at-most': ['behind expected progress by', 'points or more'],
    'rank-missed-and-fallen': ['rank goal missed, and fallen since the last period', ''],
    'rank-missed-or-fallen': ['rank goal missed, or fallen since the last period', ''],
    'due-within': ['due within', 'days'],
    'headroom-below': ['headroom below', '% of the ceiling'],
    otherwise: ['anything else', ''],
  },
}

/** A rule's own number as people read it: points behind, days, or percent; null where it has none. */
export function ruleNumber(rule: LightRule): Decimal | null {
  switch (rule.when) {
    case 'gap-at-most':
      return absolute(rule.points)
    case 'due-within':
      return String(rule.days) as Decimal
    case 'headroom-below':
      return times(rule.share, '100' as Decimal)
    default:
      return null
  }
}

/** A rule in one line: 落后序时 30 个百分点及以上 → 红灯. */
export function ruleText(rule: LightRule, { lights, conditions }: LightRuleWords): string {
  const [before, after] = conditions[rule.when]
  const number = ruleNumber(rule)
  const condition = number === null ? before : `${before} ${number} ${after}`
  return `${condition} → ${lights[rule.light]}`
}
