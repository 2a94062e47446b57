import { expect, it } from 'vitest'
import type { IsoDate } from '../domain/day'
import { captureDocument } from './capture-document'

const doubtsIn = (text: string) =>
  captureDocument(text, '2023-07-18' as IsoDate).proposals.flatMap(({ doubts }) => doubts.map(({ code }) => code))

it('doubts a name that is one sign off a standard indicator, and leaves it as it is written', () => {
  const { proposals } = captureDocument('上半年，社会消费品零售额总完成8亿元。', '2023-07-18' as IsoDate)
  expect(proposals[0]?.metric).toBe('社会消费品零售额总')
  expect(proposals[0]?.doubts).toEqual([{ code: 'unknown-indicator', detail: '社会消费品零售总额' }])
  expect(doubtsIn('全县社会销品零售总额完成45.4亿元。')).toEqual(['unknown-indicator'])
  expect(doubtsIn('全县社会消费品零售总额完成45.4亿元。')).toEqual([])
  expect(doubtsIn('冬小麦播种面积稳定在18万亩。')).toEqual([])
  expect(doubtsIn('乡村社会消费品零售总额完成5.4亿元。')).toEqual([])
  expect(doubtsIn('上半年，规模以上工业增如值增长8%。')).toEqual(['unknown-indicator'])
  expect(doubtsIn('上半年，规模以上工业增加值增长8%。')).toEqual([])
})

it('doubts a share that its parts do not give', () => {
  expect(doubtsIn('上半年，受理信访事项80件，已化解60件，化解率85%。')).toEqual(['share-mismatch'])
  expect(doubtsIn('上半年，受理信访事项80件，已化解60件，化解率75%。')).toEqual([])
})

it('doubts a rate that changes by per cent, and an amount that changes by points', () => {
  expect(doubtsIn('上半年，森林覆盖率增长2%。')).toEqual(['percent-of-rate'])
  expect(doubtsIn('上半年，一般公共预算收入完成3亿元，增长5个百分点。')).toEqual(['points-of-amount'])
  expect(doubtsIn('上半年，森林覆盖率达到32%，提高2个百分点。')).toEqual([])
})
