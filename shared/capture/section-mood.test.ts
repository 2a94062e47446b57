import { expect, it } from 'vitest'
import { isCallToAct, moodOf, moodOfTitle } from './section-mood'

const moodIn2025 = (heading: string) => moodOf(heading, 2025) ?? (isCallToAct(heading) ? 'plan' : null)

it.each([
  '2024年工作回顾',
  '一、前三季度经济运行情况',
  '一、2024年主要工作完成情况',
  '一、重点工作推进情况',
  '一、充分肯定今年工作成绩',
  '一、坚定信心，充分看到全县发展取得的新成效',
  '一、认清形势，切实增强紧迫感',
  '一、正视差距，增强加快发展的责任感',
  '第一章　发展基础',
  '当前存在的主要问题',
  '二、主要工作情况',
  '一、过去五年主要工作',
  '二、充分认识面临的困难挑战',
  '（一）2024年收支预算执行情况',
])('%s looks back', (heading) => {
  expect(moodIn2025(heading)).toBe('review')
})

it.each([
  '三、扎实做好2025年重点工作',
  '二、聚焦关键，奋力冲刺全年红',
  '三、提高站位，压实工作责任',
  '第二，以更实的举措抓项目',
  '第二，锚定目标，全力以赴实现时间过半、任务过半',
  '二、下步工作措施',
  '四、组织领导',
  '二、今后五年的奋斗目标',
  '三、2025年财政预算草案编制情况',
  '二、2025年预算草案情况',
  '（二）2025年收支预算情况',
  '二、经济社会发展的战略任务',
  '三、聚焦存在的突出短板，突出重点',
])('%s sets tasks', (heading) => {
  expect(moodIn2025(heading)).toBe('plan')
})

it.each(['（一）综合实力显著增强', '一、产业转型升级步伐持续优化'])('%s says neither alone', (heading) => {
  expect(moodIn2025(heading)).toBeNull()
})

it('knows plans and reports by their titles', () => {
  expect(moodOfTitle('2025年重点任务分解方案')).toBe('plan')
  expect(moodOfTitle('上半年工作总结')).toBe('review')
  expect(moodOfTitle('县政府2025年为民办实事项目')).toBe('plan')
  expect(moodOfTitle('2024年民生实事办理情况')).toBe('review')
  expect(moodOfTitle('关于重点工作责任清单进展情况的报告')).toBe('review')
  expect(moodOfTitle('关于做好重点工作推进情况督查的通知')).toBe('plan')
  expect(moodOfTitle('关于2024年预算执行情况和2025年预算草案的报告')).toBeNull()
})
