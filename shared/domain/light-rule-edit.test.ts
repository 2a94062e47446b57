import { describe, expect, it } from 'vitest'
import { newRule, nextRuleSet, unreachableRules, withNumber, CONDITIONS } from './light-rule-edit'
import { lightRuleWordsEn, lightRuleWordsZh, ruleNumber, ruleText } from './light-rule-words'
import { DEFAULT_LIGHT_RULES, LightRule, LightRuleSet } from './light-rules'
import { D } from './testing/rows'

describe('rules of lights, as they are told', () => {
  it('name their own numbers as people read them', () => {
    expect(DEFAULT_LIGHT_RULES.rules.map((rule) => ruleText(rule, lightRuleWordsZh))).toEqual([
      '已办结、已销号、暂缓或终止 → 灰灯',
      '已过完成时限，仍未办结 → 红灯',
      '超过报送周期和宽限期，没有新的进展 → 白灯',
      '时限不明确，或有指标而没有目标值 → 白灯',
      '超过上限 → 红灯',
      '落后序时 30 个百分点及以上 → 红灯',
      '位次未达目标，并且比上期后退 → 红灯',
      '落后序时 10 个百分点及以上 → 黄灯',
      '位次未达目标，或者比上期后退 → 黄灯',
      '距完成时限 15 天以内 → 蓝灯',
      '距上限的余量不足上限的 5 % → 蓝灯',
      '其他情况 → 绿灯',
    ])
    expect(ruleText(newRule('due-within', 'blue'), lightRuleWordsEn)).toBe('due within 15 days → Blue')
  })

  it('take a number back as it was given, and stay rules', () => {
    for (const when of CONDITIONS) {
      const rule = withNumber(newRule(when, 'yellow'), D('20'))
      expect(LightRule.parse(rule)).toEqual(rule)
      expect(ruleNumber(rule)).toBe(['gap-at-most', 'due-within', 'headroom-below'].includes(when) ? '20' : null)
    }
    expect(withNumber(newRule('headroom-below', 'blue'), D('2.5'))).toMatchObject({ share: '0.025' })
  })
})

describe('a rule that never gives a light', () => {
  it('is in none of the rules an office starts with', () => {
    expect(unreachableRules(DEFAULT_LIGHT_RULES.rules)).toEqual([])
  })

  it.each([
    ['the same condition again', [newRule('overdue', 'red'), newRule('overdue', 'yellow')], [1]],
    [
      '30 points behind 10 points',
      [newRule('gap-at-most', 'yellow'), withNumber(newRule('gap-at-most', 'red'), D('30'))],
      [1],
    ],
    [
      '10 points behind 30 points',
      [withNumber(newRule('gap-at-most', 'red'), D('30')), newRule('gap-at-most', 'yellow')],
      [],
    ],
    [
      '7 days behind 15 days',
      [newRule('due-within', 'blue'), withNumber(newRule('due-within', 'yellow'), D('7'))],
      [1],
    ],
    ['2 % behind 5 %', [newRule('headroom-below', 'blue'), withNumber(newRule('headroom-below', 'red'), D('2'))], [1]],
    [
      'both of what one is enough for',
      [newRule('rank-missed-or-fallen', 'yellow'), newRule('rank-missed-and-fallen', 'red')],
      [1],
    ],
    ['anything behind anything else', [{ when: 'otherwise', light: 'green' } as const, newRule('overdue', 'red')], [1]],
  ])('is told: %s', (_name, rules, places) => expect(unreachableRules(rules)).toEqual(places))
})

it('a new version counts on, and ends in what holds for everything else', () => {
  const next = nextRuleSet(DEFAULT_LIGHT_RULES, [{ when: 'otherwise', light: 'blue' }, newRule('overdue', 'red')])
  expect(next).toEqual({ version: 2, rules: [newRule('overdue', 'red'), { when: 'otherwise', light: 'blue' }] })
  expect(nextRuleSet(next, []).rules).toEqual([{ when: 'otherwise', light: 'green' }])
  expect(LightRuleSet.parse(next)).toEqual(next)
})
