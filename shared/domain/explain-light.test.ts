import { describe, expect, it } from 'vitest'
import { summarise } from './actual'
import { explainLight } from './explain-light'
import { explainLightEn } from './explain-light-en'
import { DEFAULT_LIGHT_RULES } from './light-rules'
import type { MilestoneId } from './ids'
import type { ProgressNote } from './progress-note'
import { standingOf } from './standing'
import type { Target } from './target'
import { atLeast, atMost, D, metricWith, noteWith, observed, on, targetWith } from './testing/rows'

function stand(over: Partial<Target>, notes: readonly ProgressNote[], today = '2023-06-30') {
  const deadline = { on: on('2023-12-31'), precision: 'day' as const, asWritten: '2023-12-31' }
  const target = targetWith({ deadline, ...over })
  return standingOf({
    target,
    summary: summarise(target, notes),
    today: on(today),
    method: 'months',
    year: 2023,
    cadence: { days: 31, graceDays: 10 },
    rules: DEFAULT_LIGHT_RULES,
  })
}
const both = ({ reason }: ReturnType<typeof stand>) => `${explainLight(reason)}\n${explainLightEn(reason)}`
const rankedAt = (position: number, value: string | null) =>
  observed(value, { ranks: [{ position, of: 24, scope: '全市', basis: 'overall' }] })
const steps = [{ id: 's' as MilestoneId, title: '开工', dueOn: null, weight: D('1') }]
const oneOfTwo = [
  ...steps.map((step) => ({ ...step, acceptedOn: on('2023-06-01') })),
  { id: 'z' as MilestoneId, title: '竣工', dueOn: null, weight: D('1'), acceptedOn: null },
]

describe('what a light says of itself', () => {
  it('has no 待核查 beside a light that another rule gave', () => {
    const standing = stand({ metrics: [metricWith({ goal: atLeast('100') })] }, [
      noteWith('a', '2023-05-31', [rankedAt(12, '90')]),
      noteWith('b', '2023-06-30', [rankedAt(16, '105')]),
    ])
    expect(standing).toMatchObject({ light: 'yellow', reason: { mark: null } })
  })
  it('tells no day of a position where the day known is that of an older value', () => {
    const notes = [
      noteWith('a', '2023-05-31', [rankedAt(12, null)]),
      noteWith('b', '2023-06-10', [observed('60')]),
      noteWith('c', '2023-06-30', [rankedAt(16, null)]),
    ]
    const standing = stand({ metrics: [metricWith({ goal: atLeast('100') })] }, notes)
    expect(explainLight(standing.reason)).toMatch(/^位次不理想：全市第16位，上期第12位，后退4位；/)
    expect(both(standing)).not.toMatch(/6月10日|06-10/)
  })
  it('tells no day of a value where milestones stand in', () => {
    const standing = stand({ metrics: [metricWith()], milestones: oneOfTwo }, [
      noteWith('a', '2023-06-10', [observed('60')]),
    ])
    expect(explainLight(standing.reason)).toMatch(/^进度正常：完成50.0%，/)
    expect(both(standing)).not.toMatch(/6月10日|06-10/)
  })
  it('tells a quotient under a ceiling to two places', () => {
    const standing = stand({ metrics: [metricWith({ unit: '%', accrual: 'ratio', goal: atMost('8') })] }, [
      noteWith('a', '2023-06-30', [observed(null, { numerator: D('1'), denominator: D('12') })]),
    ])
    expect(explainLight(standing.reason)).toContain('为8.33%，上限8%，未达目标')
    expect(explainLightEn(standing.reason)).toContain('8.33% as of 2023-06-30, ceiling 8%, goal not met')
  })
  it('asks for the date where the date is what is vague', () => {
    const deadline = { on: null, precision: 'vague' as const, asWritten: '尽快' }
    const standing = stand({ deadline, metrics: [metricWith()], milestones: oneOfTwo }, [
      noteWith('a', '2023-06-30', []),
    ])
    expect(explainLight(standing.reason)).toBe('待明确：完成时限写作“尽快”，请补充后再判断进度。')
    expect(explainLightEn(standing.reason)).toContain('due date written as “尽快”')
  })
})
