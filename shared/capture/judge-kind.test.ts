import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../domain/day'
import { captureDocument } from './capture-document'

const kindsIn = (text: string) =>
  captureDocument(text, '2023-07-18' as IsoDate)
    .proposals.filter(({ strength }) => strength === 'quantified')
    .map(({ kind }) => kind)

describe('the section decides', () => {
  it('the same words report in a review and promise in a plan', () => {
    const words = '城镇登记失业率控制在4.3%以内。'
    expect(kindsIn(`一、上半年工作回顾\n${words}`)).toEqual(['result'])
    expect(kindsIn(`二、下半年重点工作\n${words}`)).toEqual(['commitment'])
  })
})

describe('a cue in the sentence decides over the section', () => {
  it.each([
    ['一、上半年工作回顾\n年度计划投资57亿元，完成投资36亿元。', ['commitment', 'result']],
    ['一、上半年工作回顾\n预计9月底前新建学校5所。', ['commitment']],
    ['一、上半年工作回顾\n工业投资要实现全年增长9%。', ['commitment']],
    ['一、上半年工作回顾\n争取到位资金3亿元。', ['result']],
    ['二、下半年重点工作\n目前已开工20个。', ['result']],
    ['二、下半年重点工作\n投资同比增长8%以上。', ['commitment']],
    ['二、下半年重点工作\n县委反复强调，该产业占全市的30%。', ['result']],
    ['一要抓推进。有12个项目进度滞后，有7个项目未开工。', ['result', 'result']],
    ['6月份兑现率61%。', ['result']],
    ['关于重点任务进展情况的通报\n督查组对主要目标任务落实情况进行了督查，明确145项任务。', ['result']],
    ['关于重点任务进展情况的通报\n8项工作未达预期目标。', ['result']],
    ['去年，全面完成了既定工作目标：新建学校5所，改造小区30个。', ['result', 'result']],
    ['一、上半年工作回顾\n会上提出了全年主要目标：工业投资增长9%；税收增长5%。', ['commitment', 'commitment']],
    ['县委要求，今年要扩大投资，工业投资增长9%；税收增长5%。', ['commitment', 'commitment']],
    ['二、2024年预算草案\n一般公共预算收入预期增长5%。', ['commitment']],
  ])('%s', (text, expected) => {
    expect(kindsIn(text)).toEqual(expected)
  })

  it('speaks of the whole year in a review of it', () => {
    expect(kindsIn('一、今年工作回顾\n预计全年生产总值增长6%。')).toEqual(['result'])
  })
})

it('gives its reason as a code', () => {
  const { proposals } = captureDocument('力争新建学校5所。', '2023-07-18' as IsoDate)
  expect(proposals[0]?.reasons[0]).toBe('cue-forward')
})
