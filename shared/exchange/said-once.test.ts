import { describe, expect, it } from 'vitest'
import { findTablesIn } from './find-header'
import { mapColumns } from './map-columns'
import { cellText, type RawMerge, type RawSheet } from './raw-table'
import { readRows } from './read-rows'

const down = (left: number, top: number, bottom: number): RawMerge => ({ top, left, bottom, right: left })

function rowsOf(merges: readonly RawMerge[]) {
  const sheet: RawSheet = {
    name: '台账',
    isHidden: false,
    rows: [
      ['项目', '具体措施', '年度目标', '累计完成', '责任单位'],
      ['修路', '征地', 5000, 3000, '甲局'],
      [null, '施工', null, null, null],
      [null, '验收', null, null, null],
      ['架桥', '设计', 20, 8, '乙局'],
      [null, '施工', 30, 9, '乙局'],
    ],
    merges,
    hiddenRows: [],
    hiddenColumns: [],
    struck: [],
  }
  const header = findTablesIn(sheet)[0]!
  const table = { sheet, header, mapping: mapColumns(sheet, header, null) }
  return readRows(table).map(({ entries }) =>
    ['title', 'measure', 'goal', 'actual', 'leadUnits'].map((field) => cellText(entries.get(field)?.cell)),
  )
}

describe('what is merged over several rows', () => {
  it('is said once of the measures of a task where it is a figure, and of each where it is an owner', () => {
    const merges = [...[0, 2, 3, 4].map((left) => down(left, 1, 3)), down(0, 4, 5)]
    expect(rowsOf(merges)).toEqual([
      ['修路', '征地', '5000', '3000', '甲局'],
      ['修路', '施工', '', '', '甲局'],
      ['修路', '验收', '', '', '甲局'],
      ['架桥', '设计', '20', '8', '乙局'],
      ['架桥', '施工', '30', '9', '乙局'],
    ])
  })
  it('is said once in each task that the merge reaches', () => {
    const rows = rowsOf([down(0, 1, 3), down(0, 4, 5), down(2, 1, 5)])
    expect(rows.map((row) => row[2])).toEqual(['5000', '', '', '5000', ''])
  })
})
