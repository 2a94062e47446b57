import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../domain/day'
import { captureDocument } from './capture-document'

/** Names of what a report of half a year is found to measure. */
const namesIn = (text: string) =>
  captureDocument(`一、上半年工作回顾\n${text}`, '2024-07-18' as IsoDate)
    .proposals.filter(({ strength }) => strength === 'quantified')
    .map(({ metric }) => metric)

describe('whose measure it is', () => {
  it.each([
    ['第一产业实现增加值12.6亿元，增长3.2%。', ['第一产业增加值']],
    ['批发业累计完成零售额31亿元，住宿业实现零售额4.2亿元。', ['批发业零售额', '住宿业零售额']],
    ['三次产业比为12：45：43，国有与民营经济比重为31.5：68.5。', ['三次产业比', '国有与民营经济比重']],
    ['一三产业比重分别比同期提高0.6、2.1个百分点。', ['第一产业比重', '第三产业比重']],
    ['二产比重下降2.7个百分点。', ['第二产业比重']],
    ['支持文化旅游。拨付1.7亿元。支持职业教育。投入资金6200万元。', ['文化旅游拨付资金', '职业教育投入资金']],
    ['开展家电以旧换新1.2万台。', ['家电以旧换新']],
    ['全县重点项目56个，已开工建设37个，开工率66%。', ['重点项目', '重点项目开工建设', '重点项目开工率']],
    ['城镇居民人均可支配收入、农民人均纯收入增长6%。', ['城镇居民人均可支配收入', '农民人均纯收入']],
    ['财政收入完成10.3亿元，突破10亿元大关。', ['财政收入']],
    ['财政总收入187亿元；其中地方财政收入突破百亿大关，达101亿元。', ['财政总收入', '地方财政收入']],
    ['全市6个产业园实现综合产值268亿元。', ['产业园综合产值']],
    ['推进年处理污水6万吨的三期工程，新建10万片衬底项目2个。', ['新建10万片衬底项目']],
    ['贫困人口从2012年底的98万人减到2020年底的5万人。', ['贫困人口']],
    ['人均收入由2015年的3416元增加到2019年的9808元。', ['人均收入']],
    ['税收增长5%；两大市场交易额是2011年的1.3倍。', ['税收', '两大市场交易额']],
    ['义务教育入学率和巩固率达100%。', ['义务教育入学率', '义务教育巩固率']],
    ['投入7200万元，推进乡村校舍改造项目。', ['乡村校舍改造项目投入资金']],
    ['投资4000万元，改造县乡道路60公里。', ['改造县乡道路投资', '改造县乡道路']],
    ['惠及老年人2.1万人，惠及20余万老年人。', ['惠及老年人', '惠及老年人']],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected)
  })
})

describe('how large those are that are counted says which ones', () => {
  it.each([
    ['新建存栏3000头规模奶牛场8个。', ['新建规模奶牛场']],
    ['整合10吨以下燃煤锅炉25台。', ['整合燃煤锅炉']],
    ['新建4个800平方米以上社区活动中心。', ['社区活动中心']],
    ['全力推进120个投资超3000万元的产业项目。', ['投资超3000万元的产业项目']],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected)
  })
})

it('a rate of change that changes measures nothing of its own', () => {
  expect(namesIn('工业增加值增长6.1%，增速比同期提高0.8个百分点，比一季度提高0.2个百分点。')).toEqual(['工业增加值'])
})

it('a share that is cut is a growth downwards', () => {
  const [proposal] = captureDocument('二、下半年重点工作\n化学需氧量削减2.5%。', '2024-07-18' as IsoDate).proposals
  expect(proposal).toMatchObject({ metric: '化学需氧量', growth: { value: '-2.5' } })
})
