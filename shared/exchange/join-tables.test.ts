import { describe, expect, it } from 'vitest'
import { findTables } from './find-header'
import { areParts, joinTables, placeOfRow } from './join-tables'
import { proposeImport } from './propose-import'
import type { RawCell, RawSheet, RawWorkbook } from './raw-table'
import { readRows } from './read-rows'

const sheet = (name: string, rows: readonly (readonly RawCell[])[], over: Partial<RawSheet> = {}): RawSheet => ({
  name,
  isHidden: false,
  rows,
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  struck: [],
  ...over,
})
const book = (...sheets: readonly RawSheet[]): RawWorkbook => ({
  fileType: 'xlsx',
  encoding: null,
  uses1904: false,
  sheets,
})
const HEADER = ['序号', '重点任务', '完成时限', '进展情况']
const roads = sheet('交通运输局', [['重点任务台账'], HEADER, [1, '修路', '10月底', ''], [2, '修桥', '年底', '']])
const schools = sheet('教育局', [HEADER, [1, '建学校', '8月底', '已开工'], [2, '招教师', '9月底', '']], {
  struck: [[2, 1]],
})
const notes = sheet('说明', [['填表说明'], ['请于每月25日前报送']])

const withUnit = (name: string, title: string, unit: string) =>
  sheet(name, [
    ['序号', '重点任务', '责任单位'],
    [1, title, unit],
  ])

const rowsOf = (workbook: RawWorkbook, joins: boolean) => {
  const found = proposeImport(workbook, null, { joins })
  if (!found.ok) throw new Error(found.code)
  const read = readRows(found.value).map(({ row, entries, isStruck }) => ({
    row,
    title: entries.get('title')?.cell,
    unit: entries.get('leadUnits')?.cell,
    isStruck,
  }))
  return { proposal: found.value, read }
}

describe('tables of several sheets', () => {
  it('are read as one where their columns are called the same, with the sheet as the unit', () => {
    const { proposal, read } = rowsOf(book(roads, notes, schools), true)
    expect(read.map(({ title, unit }) => [title, unit])).toEqual([
      ['修路', '交通运输局'],
      ['修桥', '交通运输局'],
      ['建学校', '教育局'],
      ['招教师', '教育局'],
    ])
    expect(read.map(({ isStruck }) => isStruck)).toEqual([false, false, false, true])
    expect(read.map(({ row }) => placeOfRow(proposal.parts ?? [], row))).toEqual([
      { sheet: '交通运输局', row: 3 },
      { sheet: '交通运输局', row: 4 },
      { sheet: '教育局', row: 2 },
      { sheet: '教育局', row: 3 },
    ])
  })
  it('stay apart unless that is wished for', () => {
    const { proposal, read } = rowsOf(book(roads, schools), false)
    expect(read).toHaveLength(2)
    expect(proposal.alike.map(({ sheet: place }) => place)).toEqual([1])
    expect(proposal.parts).toBeNull()
  })
  it('keep their own units, and no unit is made of a sheet that nobody named', () => {
    expect(rowsOf(book(withUnit('一', '修路', '交通局'), withUnit('二', '建校', '教育局')), true).read).toMatchObject([
      { unit: '交通局' },
      { unit: '教育局' },
    ])
    const unnamed = book({ ...roads, name: 'Sheet1' }, { ...schools, name: 'Sheet2' })
    expect(rowsOf(unnamed, true).read.map(({ unit }) => unit)).toEqual([undefined, undefined, undefined, undefined])
  })
  it('leave totals, notes and stray cells with their own sheet', () => {
    const stray = sheet('教育局', [
      HEADER,
      [1, '建学校', '8月底', '已开工', null, '已报'],
      ['合计', '1项'],
      ['注：按月填报'],
      ['联系电话见通讯录'],
    ])
    const third = sheet('水利局', [HEADER, ['1', '2', '3', '4'], [1, '修水库', '年底', '']])
    const { read } = rowsOf(book(stray, roads, third), true)
    expect(read.map(({ title, unit }) => [title, unit])).toEqual([
      ['建学校', '教育局'],
      ['修路', '交通运输局'],
      ['修桥', '交通运输局'],
      ['修水库', '水利局'],
    ])
  })
  it('stay apart where rows stand under sections', () => {
    const parted = sheet('水利局', [HEADER, ['一、农业农村'], [1, '修水库', '年底', '']])
    expect(rowsOf(book(roads, parted, schools), true).proposal.alike.map(({ sheet: place }) => place)).toEqual([2])
    expect(rowsOf(book(parted, roads), true).proposal.parts).toBeNull()
  })
  it.each([
    ['headers of other units', [['序号', '项目', '完成投资（亿元）']], [['序号', '项目', '完成投资（万元）']], false],
    [
      'lines above of other units',
      [['单位：亿元'], ['序号', '项目', '完成投资']],
      [['单位：万元'], ['序号', '项目', '完成投资']],
      false,
    ],
    ['a unit in the second only', [['序号', '项目', '完成投资']], [['序号', '项目', '完成投资（万元）']], false],
    [
      'one unit, said in other places',
      [['序号', '项目', '完成投资（万元）']],
      [['单位：万元'], ['序号', '项目', '完成投资']],
      true,
    ],
    [
      'one unit, said above the first only',
      [['单位：万元'], ['序号', '项目', '完成投资']],
      [['序号', '项目', '完成投资']],
      true,
    ],
  ])('%s', (_story, above, below, expected) => {
    const found = proposeImport(
      book(sheet('甲局', [...above, [1, '修路', 5]]), sheet('乙局', [...below, [1, '建校', 5]])),
      null,
    )
    expect(found.ok && found.value.alike.length).toBe(expected ? 1 : 0)
  })
  it('move merges along with their rows', () => {
    const merged = { ...schools, merges: [{ top: 1, left: 2, bottom: 2, right: 2 }] }
    const joined = joinTables(book(roads, merged), findTables(book(roads, merged)))
    expect(joined?.sheet.merges).toEqual([{ top: 4, left: 2, bottom: 5, right: 2 }])
  })
  it.each([
    ['a sheet for each unit', [roads, schools], true],
    ['the same rows in two sheets', [roads, { ...roads, name: '交通局（新）' }], false],
    [
      'a sheet for each month',
      [
        { ...roads, name: '6月' },
        { ...schools, name: '7月' },
      ],
      false,
    ],
    [
      'a sheet for each quarter',
      [
        { ...roads, name: '一季度' },
        { ...schools, name: '二季度' },
      ],
      false,
    ],
  ])('%s', (_story, sheets, expected) => {
    const workbook = book(...sheets)
    expect(areParts(workbook, findTables(workbook), 1)).toBe(expected)
  })
})
