import { describe, expect, it } from 'vitest'
import { findTablesIn } from './find-header'
import type { RawCell, RawSheet } from './raw-table'
import { roleReader } from './section-rows'

function roleOf(row: readonly RawCell[]): string {
  const rows = [
    ['事项', '责任单位', '进展情况', '备注'],
    ['修路', '甲局', '已开工', ''],
    ['架桥', '甲局', '已开工', ''],
    row,
  ]
  const sheet: RawSheet = {
    name: '台账',
    isHidden: false,
    rows,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    struck: [],
  }
  return roleReader(sheet, findTablesIn(sheet)[0]!)(3).kind
}

describe('a row that sums up others', () => {
  it.each([
    [['合计', null, '5项']],
    [['合计（5项）', null, '5项']],
    [['全县合计', null, '5项']],
    [['共计6项', null, '5项']],
    [['总计：3个项目', '16500']],
    [['合计：完成投资3.2亿元，占年度计划的64%', '—']],
    [[null, '小 计', '5项']],
    [[null, '小计（1项）', '5项']],
    [[null, '小计：县工业和信息化局', '5项']],
    [['工业类', '小计', '5项']],
  ])('%j is no target', (row) => expect(roleOf(row)).toBe('skipped'))
  it.each([
    [['修水库', '水利局', '累计：完成投资3.2亿元，主体完工']],
    [['修水库', '水利局', '累计：3.2亿元']],
    [['修水库', '水利局', '共计（6个乡镇已全部开工建设）']],
    [['修水库', '水利局', '共计（6个）']],
    [['修水库', '水利局', '投资合计：3.2亿元，其中本月0.4亿元']],
    [[null, '水利局', '累计：完成投资3.2亿元']],
    [[null, null, '累计：完成投资3.2亿元', '正常']],
  ])('%j keeps its progress', (row) => expect(roleOf(row)).toBe('data'))
})
