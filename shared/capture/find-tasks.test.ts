import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../domain/day'
import { captureDocument } from './capture-document'

const tasksIn = (text: string) =>
  captureDocument(`二、下半年重点工作\n${text}`, '2023-07-18' as IsoDate)
    .proposals.filter(({ strength, isOptional }) => strength === 'task' && !isOptional)
    .map(({ title }) => title)

describe('tasks without a figure', () => {
  it.each([
    ['出台支持民营经济发展办法。', ['出台支持民营经济发展办法']],
    ['全力保障农民丰收节活动顺利举办。', ['全力保障农民丰收节活动顺利举办']],
    ['设立县级产业基金。', ['设立县级产业基金']],
    ['组建县城投集团。', ['组建县城投集团']],
    ['起草支持低空经济若干措施。', ['起草支持低空经济若干措施']],
    ['建立投资项目监控平台。', ['建立投资项目监控平台']],
    ['城北大桥年底前建成通车。', ['城北大桥年底前建成通车']],
    ['明年3月底前，城西物流园一期建成投用。', ['城西物流园一期建成投用']],
    ['教师节前完成第三小学建设。', ['教师节前完成第三小学建设']],
    ['新建养老中心5个，教师节前完成第三小学建设。', ['教师节前完成第三小学建设']],
    ['居民收入增长与经济增长同步。', ['居民收入增长与经济增长同步']],
    ['完成上级下达的减排任务。', ['完成上级下达的减排任务']],
    ['县医院迁建项目由县卫健局牵头，9月18日前完成清表。', ['县医院迁建项目完成清表']],
    ['商务局、文旅局要抓紧研究，尽快拿出活动方案。', ['商务局、文旅局要抓紧研究，尽快拿出活动方案']],
  ])('%s', (text, expected) => {
    expect(tasksIn(text)).toEqual(expected)
  })
})

it('leaves out attitudes, everybody, and what others said', () => {
  for (const text of [
    '要不断提升政治站位，增强责任担当。',
    '各级各部门要制定方案。',
    '省委强调要建成示范区。',
    '全县文明城市创建动员会召开。',
    '着力优化营商环境。',
  ])
    expect(tasksIn(text)).toEqual([])
})

it('proposes a process without an end state as optional', () => {
  const { proposals } = captureDocument('二、下半年重点工作\n深入推进肉牛品质提升行动。', '2023-07-18' as IsoDate)
  expect(proposals.map(({ isOptional, reasons }) => [isOptional, reasons.includes('process-only')])).toEqual([
    [true, true],
  ])
})
