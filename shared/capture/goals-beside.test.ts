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
    expect(said('一、上半年工作回顾\n提出“工业投资增长8%”，各方反响热烈。')).not.toContain('commitment 工业投资 8')
  })
})
