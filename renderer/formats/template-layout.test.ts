import type { RawCell } from '@shared/exchange/raw-table'
import { describe, expect, it } from 'vitest'
import { layoutOf } from './template-layout'

/** A form whose header is its first row, with a drawn cell wherever something is written. */
function layoutUnder(...lines: readonly (readonly RawCell[])[]) {
  const rows = [['序号', '事项', '责任单位', '目标值'], ...lines]
  const xml = {
    before: '',
    after: '',
    rows: rows.map((cells, index) => ({
      row: index + 1,
      attributes: '',
      cells: cells.map((_, column) => ({
        column,
        style: '1',
        type: '',
        formula: null,
        formulaAttributes: '',
        content: '',
      })),
    })),
  }
  const header = { row: 0, height: 1, columns: [0, 1, 2, 3].map((column) => ({ column })) }
  return layoutOf(xml, { name: 'Sheet1', rows, merges: [] } as never, header)
}
const example = [1, '示例任务', '县发改局', 5] as const

describe('the lines of a form', () => {
  it('begin below the numbers of its columns', () => {
    expect(layoutUnder(['1', '2', '3', '4'], example)).toMatchObject({ first: 3, last: 3 })
    expect(layoutUnder(['①', '②', '③', '④'], example)).toMatchObject({ first: 3, last: 3 })
  })
  it.each(['合计', '全县合计', '工业类总计', '合计金额'])('end above its total: %s', (total) => {
    expect(layoutUnder(example, example, [total, '', '', 10])).toMatchObject({ first: 2, last: 3 })
    expect(layoutUnder(example, ['', total, '', 10])).toMatchObject({ first: 2, last: 2 })
  })
  it('go on over subtotals', () => {
    expect(layoutUnder(example, ['', '工业小计', '', 5], example)).toMatchObject({ first: 2, last: 4 })
  })
})
