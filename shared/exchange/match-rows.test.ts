import { describe, expect, it } from 'vitest'
import type { TargetId } from '../domain/ids'
import { targetWith } from '../domain/testing/rows'
import { RowMatcher } from './match-rows'
import { readRows } from './read-rows'
import { finish } from './steps'
import { mapColumns } from './map-columns'
import { findTablesIn } from './find-header'
import type { RawCell, RawSheet } from './raw-table'

const existing = [
  ['t1', 'A1', '修建北环路', '县交通局'],
  ['t2', 'A2', '新建实验小学', '县教育局'],
  ['t3', '', '改造老旧小区供水管网', '县住建局'],
  ['t4', '', '举办文化节', '县文旅局'],
  ['t5', '', '举办文化节', '县文旅局'],
].map(([id, code, title, unit]) => targetWith({ id: id as TargetId, code: code!, title: title!, leadUnits: [unit!] }))

/** A ledger made from a sheet whose 编号 only counts its rows. */
const counted = ['修建北环路', '新建实验小学', '改造老旧小区供水管网'].map((title, index) =>
  targetWith({ id: `n${index + 1}` as TargetId, code: `${index + 1}`, title }),
)

function matches(rows: readonly (readonly RawCell[])[], asNew: readonly number[] = [], ledger = existing) {
  const sheet: RawSheet = {
    name: '台账',
    isHidden: false,
    rows: [['编号', '事项', '牵头单位', '完成时限'], ...rows],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    struck: [],
  }
  const header = findTablesIn(sheet)[0]!
  const table = readRows({ sheet, header, mapping: mapColumns(sheet, header, null) })
  const matcher = new RowMatcher({ existing: ledger, asNew: new Set(asNew) }, table, false)
  finish(matcher.match())
  return table.map((row) => {
    const match = matcher.find(row)
    return match === null || match === 'repeated' ? match : [match.target.id, match.by]
  })
}

describe('a row of a foreign sheet finds its target', () => {
  it('by its code first, then by its name however it is spaced, then by a name much like it of the same unit', () => {
    const found = matches([
      ['A1', '改了名的路', '县交通局'],
      [null, '新建 实验小学', '县教育局'],
      [null, '改造老旧小区供水管网工程', '县住建局'],
    ])
    expect(found).toEqual([
      ['t1', 'code'],
      ['t2', 'title'],
      ['t3', 'likeness'],
    ])
  })
  it('not by a name that two targets or two rows bear, nor by one much like it of another unit', () => {
    expect(matches([[null, '举办文化节', '县文旅局']])).toEqual([null])
    expect(
      matches([
        [null, '修建北环路', '县交通局'],
        [null, '修建北环路', '县交通局'],
      ]),
    ).toEqual([null, null])
    expect(matches([[null, '改造老旧小区供水管网工程', '县水务局']])).toEqual([null])
    expect(matches([[null, '修建南湖公园', '县交通局']])).toEqual([null])
    expect(matches([[null, '改造老旧小区供水管网二期', '县住建局']])).toEqual([null])
  })
  it('not by a code where the row bears the name of another target', () => {
    expect(matches([['A1', '新建实验小学', '县教育局']])).toEqual([['t2', 'title']])
    expect(matches([['A1', '举办文化节', '县文旅局']])).toEqual([null])
  })
  it('not by a code that only counts rows, unless the names are alike', () => {
    const found = matches(
      [
        [1, '举办文化节', null],
        [2, '修建北环路', null],
        [3, '新建实验小学', null],
        [4, '改造老旧小区供水管网', null],
      ],
      [],
      counted,
    )
    expect(found).toEqual([null, ['n1', 'title'], ['n2', 'title'], ['n3', 'title']])
    expect(matches([[1, '举办文化节', null]], [], counted)).toEqual([null])
    expect(matches([[3, '改造老旧小区供水管网工程', null]], [], counted)).toEqual([['n3', 'code']])
    expect(matches([[3, '改造老旧小区供水管网二期', null]], [], counted)).toEqual([null])
  })
  it('once, and not where a person calls the row new', () => {
    expect(
      matches([
        ['A1', '修建北环路', '县交通局'],
        [null, '修建北环路', '县交通局'],
      ]),
    ).toEqual([['t1', 'code'], null])
    expect(matches([[null, '新建实验小学', '县教育局']], [2])).toEqual([null])
  })
})
