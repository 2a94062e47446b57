import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../domain/day'
import { captureDocument } from './capture-document'
import cityReport from './fixtures/city-report.json'
import livelihoodPlan from './fixtures/livelihood-plan.json'
import planExecution from './fixtures/plan-execution.json'
import projectDispatch from './fixtures/project-dispatch.json'
import quarterMeeting from './fixtures/quarter-meeting.json'
import ruralOpinions from './fixtures/rural-opinions.json'
import taskTable from './fixtures/task-table.json'
import workPoints from './fixtures/work-points.json'
import yearEndSpeech from './fixtures/year-end-speech.json'
import { told } from './testing/told'

const DOCUMENTS = {
  cityReport,
  livelihoodPlan,
  planExecution,
  projectDispatch,
  quarterMeeting,
  ruralOpinions,
  taskTable,
  workPoints,
  yearEndSpeech,
}

/** Documents of the kinds that offices write, and what is to be proposed from each, line by line. */
describe('whole documents', () => {
  it.each(Object.entries(DOCUMENTS))('%s', (_, { on, text, expected }) => {
    const { proposals } = captureDocument(text.join('\n'), on as IsoDate)
    expect(proposals.filter(({ isOptional }) => !isOptional).map(told)).toEqual(expected)
  })
})

const ON = '2023-07-18' as IsoDate
const linesOf = (text: string) =>
  captureDocument(text, ON)
    .proposals.filter((one) => !one.isOptional)
    .map(told)

describe('captureDocument', () => {
  it('gives the owners and the limit of a sentence that points back to the sentence before', () => {
    const text = '二、下半年重点工作\n新建标准厂房5万平方米。这项工作由县经开区管委会牵头，年底前要见成效。'
    expect(linesOf(text)[0]).toBe('目标 新建标准厂房 50000平方米 2023-12-31 县经开区管委会')
  })

  it('lists what it took nothing from', () => {
    const text = '一、工作要求\n各级各部门要提高认识。编号为9527的函已收到。天气很好。'
    const { proposals, uncovered } = captureDocument(text, ON)
    expect(proposals.filter(({ isOptional }) => !isOptional)).toEqual([])
    expect(uncovered.map(({ because }) => because)).toEqual(['duty', 'figures'])
  })

  it('keeps redacted names as they are', () => {
    expect(linesOf('一、上半年工作回顾\n*县地区生产总值完成52.6亿元，增长6.1%。')).toEqual([
      '结果 县地区生产总值 5260000000元 增6.1%',
    ])
  })
})
