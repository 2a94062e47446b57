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

function matches(rows: readonly (readonly RawCell[])[], asNew: readonly number[] = []) {
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
  const matcher = new RowMatcher({ existing, asNew: new Set(asNew) }, table, false)
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
