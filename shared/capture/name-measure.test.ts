import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../domain/day'
import { captureDocument } from './capture-document'
import { splitNames } from './name-measure'

const namesIn = (text: string) =>
  captureDocument(`一、上半年工作回顾\n${text}`, '2023-07-18' as IsoDate).proposals.map(({ metric }) => metric)

describe('names', () => {
  it.each([
    ['全县地区生产总值完成45亿元，增长8%。', ['地区生产总值']],
    ['社会消费品零售总额完成12亿元，增长-3%。', ['社会消费品零售总额']],
    ['全县固定资产投资同比-2.1%。税收增长率为－1%。', ['固定资产投资', '税收']],
    ['新签约项目60个，总投资278亿元。', ['新签约项目', '新签约项目总投资']],
    ['受理信访事项80件，已化解60件，化解率75%。', ['受理信访事项', '信访事项化解', '信访事项化解率']],
    ['民生支出8亿元，占财政支出57%。', ['民生支出', '民生支出占财政支出比重']],
    ['46个社区服务站全面完成规范化建设。', ['完成规范化建设的社区服务站']],
    ['37个贫困村全部退出。', ['退出贫困村']],
    ['新增省级企业3家、市级5家。', ['新增省级企业', '新增市级企业']],
    ['已完成48项120条。', ['完成任务', '完成措施']],
    ['完成造林25万亩。', ['造林面积']],
    ['12个省级项目完成投资21亿元。', ['省级项目完成投资']],
    ['引领各级党组织开展专题培训193期。', ['专题培训']],
  ])('%s', (text, expected) => {
    expect(namesIn(text).map((name) => name?.replace(/^新签约项目总投资$/, '新签约项目总投资'))).toEqual(expected)
  })
})

describe('lists', () => {
  it('crosses names with figures', () => {
    expect(splitNames('马铃薯、果蔬、肉类产量', 3)).toEqual(['马铃薯产量', '果蔬产量', '肉类产量'])
    expect(splitNames('城乡居民人均可支配收入', 2)).toEqual(['城镇居民人均可支配收入', '农村居民人均可支配收入'])
    expect(splitNames('甲和乙', 3)).toBeNull()
  })

  it('gives one figure to both names of 均', () => {
    expect(namesIn('安全事故起数和死亡人数均下降50%。')).toEqual(['安全事故起数', '安全事故死亡人数'])
  })
})
