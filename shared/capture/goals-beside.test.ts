import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../domain/day'
import { captureDocument } from './capture-document'

const said = (text: string) =>
  captureDocument(text, '2025-06-26' as IsoDate)
    .proposals.filter(({ strength }) => strength === 'quantified')
    .map(({ kind, metric, amount, growth }) => `${kind} ${metric} ${amount?.asWritten ?? growth?.value}`)

describe('a goal that is told beside what has come of it', () => {
  it('is a goal where it is quoted, and what follows is the result of the same', () => {
    expect(
      said(
        '关于1—5月重点任务清单进展情况的报告\n县工信局牵头的第3项“工业投资增长8%以上”，1—5月份增长5.1%，居全市第6位；县商务局牵头的第4项“新增限上企业12家”，目前新增5家。',
      ),
    ).toEqual([
      'commitment 工业投资 8',
      'result 工业投资 5.1',
      'commitment 新增限上企业 12家',
      'result 新增限上企业 5家',
    ])
  })

  it('is a goal where it is a budget', () => {
    expect(
      said(
        '关于2024年预算执行情况的报告\n县人大会议批准的2024年一般公共预算收入年初预算128300万元，实际完成131370万元，增长9.3%。',
      ),
    ).toEqual(['commitment 一般公共预算收入年初预算 128300万元', 'result 一般公共预算收入 131370万元'])
  })

  it.each([
    ['县人社局牵头的“新增就业5000人”，截至6月底，完成2300人。', ['新增就业 5000人', '新增就业 2300人']],
    ['县住建局牵头的“改造小区20个”，目前仅完成12个。', ['改造小区 20个', '改造小区 12个']],
    ['承办的第3项“学前教育普惠率达到85%”，1—5月为83.2%。', ['学前教育普惠率 85%', '学前教育普惠率 83.2%']],
    ['教育支出预算15.6亿元，支出15.2亿元。', ['教育支出预算 15.6亿元', '教育支出 15.2亿元']],
  ])('%s', (text, expected) => {
    expect(said(`关于任务进展情况的报告\n${text}`)).toEqual([`commitment ${expected[0]}`, `result ${expected[1]}`])
  })

  it('is no task where the item tells already', () => {
    const told =
      '1.地区生产总值完成256亿元，列全市第3位。上半年，税收增长7%。\n2.新建公厕20座全部完工。截至6月底，投用15座。'
    expect(said(`一、目标任务完成情况\n${told}`).filter((one) => one.startsWith('commitment'))).toEqual([])
  })

  it('is a goal where it opens a paragraph of a report on tasks', () => {
    const items = '1.新建公园3个，改造小区20个。截至5月底，新建公园1个。\n2.新建公厕5座。'
    expect(said(`一、目标任务完成情况\n${items}`)).toEqual([
      'commitment 新建公园 3个',
      'commitment 改造小区 20个',
      'result 新建公园 1个',
      'result 新建公厕 5座',
    ])
    expect(said(`一、上半年工作回顾\n${items}`)).toEqual(
      expect.arrayContaining(['result 新建公园 3个', 'result 改造小区 20个']),
    )
  })

  it('is none where nothing behind it tells how far it has come', () => {
    expect(said('一、上半年工作回顾\n获得“全省新建公园3个以上先进县”，增长5%。')).not.toContain(
      'commitment 新建公园 3个',
    )
    for (const text of ['落实“降费减税30条”，已兑现2亿元。', '群众投诉“水价上涨20%”，目前已办结。'])
      expect(said(`一、上半年工作回顾\n${text}`).filter((one) => one.startsWith('commitment'))).toEqual([])
    expect(said('一、上半年工作回顾\n提出“工业投资增长8%”，各方反响热烈。')).not.toContain('commitment 工业投资 8')
  })
})
