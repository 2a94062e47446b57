import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../domain/day'
import { foldText } from './fold-text'
import { scanDates } from './scan-dates'
import { multipleOf, scanFigures } from './scan-figures'

function figuresIn(written: string): readonly string[] {
  const { text } = foldText(written)
  return scanFigures(text, scanDates(text, '2023-07-18' as IsoDate), 0).map(
    ({ value, high, unit, ratio, bound, isApproximate }) =>
      `${bound} ${ratio ?? value}${high ? `~${high}` : ''} ${unit}${isApproximate ? ' 约' : ''}`,
  )
}

describe('figures', () => {
  it.each([
    ['完成投资31.27亿元', ['equal 3127000000 元']],
    ['占比达到６４．２％', ['equal 64.2 %']],
    ['产量达到1.96亿斤以上', ['at-least 196000000 斤']],
    ['失业率控制在4.3%以内', ['at-most 4.3 %']],
    ['费用控制在500万元', ['at-most 5000000 元']],
    ['建成1~2所学校', ['between 1~2 所']],
    ['增长6%—7%', ['between 6~7 %']],
    ['解决30余件', ['at-least 30 件 约']],
    ['约占8%左右', ['equal 8 % 约']],
    ['投入3万余元', ['at-least 30000 元 约']],
    ['不低于1,200.50元', ['at-least 1200.50 元']],
    ['营业额超亿元', ['at-least 100000000 元']],
    ['百分之七十', ['equal 70 %']],
    ['总量翻一番', ['equal 1 番']],
    ['提高9个百分点', ['equal 9 百分点']],
    ['三次产业结构为12.1:40.2:47.7', ['equal 12.1:40.2:47.7 比例']],
    ['产量分别突破9万吨、16万吨和7万吨以上', ['at-least 90000 吨', 'equal 160000 吨', 'at-least 70000 吨']],
    ['新增就业24万以上', ['at-least 240000 ']],
    ['总投资５２．７ 亿 元', ['equal 5270000000 元']],
  ])('%s', (written, expected) => {
    expect(figuresIn(written)).toEqual(expected)
  })
})

describe('what is no measure', () => {
  it.each([
    '2000万元以上工业项目',
    '35千伏变电站',
    '“1571”工作部署',
    '《2023年12号文件》',
    '24小时服务热线',
    '抓好8个方面工作',
    '第3产业',
    '4A级景区',
    'A股600519',
    '2023年10月1日',
    '八项规定',
    '一个问题一个问题解决',
    '1234567890123456789012345元',
    '12345热线',
  ])('%s', (written) => {
    expect(figuresIn(written)).toEqual([])
  })
})

it('works out multiples exactly', () => {
  expect(multipleOf('万亿')).toBe('1000000000000')
})

const falls = (written: string) =>
  scanFigures(foldText(written).text, [], 0).map(({ isFall, value, raw }) => `${isFall ?? false} ${value} ${raw}`)

describe('a minus', () => {
  it.each([
    ['工业增加值增长-2.1%', ['true 2.1 -2.1%']],
    ['工业增加值增速为－2.1%', ['true 2.1 -2.1%']],
    ['投资同比−2.1%', ['true 2.1 -2.1%']],
    ['用电量增幅约-2.1%', ['true 2.1 -2.1%']],
    ['分别增长5%、-3%和-1%', ['false 5 5%', 'true 3 -3%', 'true 1 -1%']],
    // Here it joins or opens.
    ['增长5%-6%', ['false 5 5%-6%']],
    ['引进企业-3家', ['false 3 3家']],
  ])('%s', (written, expected) => {
    expect(falls(written)).toEqual(expected)
  })
})
