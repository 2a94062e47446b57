import { describe, expect, it } from 'vitest'
import { columnsRule, typedFigure, withColumnFilter, type ColumnFilters } from './column-filter'
import { filterOfTicks, offeredValues, tickedOf } from './offered-values'
import { shownColumn } from './shown-column'
import { dueOn, investment, rowsOf, shown, TODAY } from './testing/rows'

const columns = [shown('title'), shown('leadUnits'), shown('deadline'), shownColumn(investment, { lightOf: () => '' })]
const rows = rowsOf(
  { title: '修路', leadUnits: ['县交通局'], deadline: dueOn('2023-06-20'), extra: { investment: '12.5' } },
  { title: '建厂', leadUnits: ['县发改局'], deadline: dueOn('2023-06-30'), extra: { investment: '3' } },
  { title: '改厕', leadUnits: [], deadline: dueOn('2023-09-30'), extra: {} },
  { title: '绿化', leadUnits: ['县发改局', '县财政局'], deadline: dueOn('2023-07-01'), extra: { investment: '100' } },
)
const passing = (filters: ColumnFilters, except?: string) => {
  const rule = columnsRule(filters, columns, TODAY, except)
  return rows.filter((row) => rule === null || rule(row)).map(({ target }) => target.title)
}

describe('the filter of a column', () => {
  it('lets through what was ticked, an empty text standing for missing cells', () => {
    expect(passing({ leadUnits: { only: ['', '县交通局'] } })).toEqual(['修路', '改厕'])
    expect(passing({ leadUnits: { without: ['县发改局'] } })).toEqual(['修路', '改厕', '绿化'])
  })

  it('keeps figures from and to, both ends counted, and leaves out what is missing', () => {
    expect(passing({ investment: { from: '3', to: '12.5' } })).toEqual(['修路', '建厂'])
    expect(passing({ investment: { from: '１2.5' } })).toEqual(['修路', '绿化'])
    expect(passing({ investment: { to: '1,000' } })).toEqual(['修路', '建厂', '绿化'])
  })

  it('knows days by range and by pick', () => {
    expect(passing({ deadline: { from: '2023-06-30', to: '2023-07-01' } })).toEqual(['建厂', '绿化'])
    expect(passing({ deadline: { pick: 'this-month' } })).toEqual(['修路', '建厂'])
    expect(passing({ deadline: { pick: 'overdue' } })).toEqual(['修路'])
  })

  it('holds together with those of other columns, and one can be left out', () => {
    const filters: ColumnFilters = { leadUnits: { only: ['县发改局'] }, deadline: { pick: 'overdue' } }
    expect(passing(filters)).toEqual([])
    expect(passing(filters, 'deadline')).toEqual(['建厂'])
  })

  it('is not applied where its column is gone, and left behind at the next change', () => {
    expect(passing({ goneColumn: { only: ['x'] } })).toHaveLength(4)
    const next = withColumnFilter({ goneColumn: { only: ['x'] } }, columns, 'title', { only: ['修路'] })
    expect(next).toEqual({ title: { only: ['修路'] } })
    expect(withColumnFilter(next, columns, 'title', null)).toEqual({})
  })

  it('takes no word for a figure', () => {
    expect(typedFigure('约8')).toBeNull()
    expect(typedFigure(' ')).toBeNull()
    expect(typedFigure('1,200.5')).toBe(1_200.5)
  })
})

describe('the values that a column offers', () => {
  it('stand in the order of the column with their counts, missing ones last', () => {
    expect(offeredValues(rows, shown('deadline')).map(({ text }) => text)).toEqual([
      '2023-06-20',
      '2023-06-30',
      '2023-07-01',
      '2023-09-30',
    ])
    expect(offeredValues([...rows, ...rows], shown('leadUnits'))).toEqual([
      { text: '县发改局', count: 2 },
      { text: '县发改局、县财政局', count: 2 },
      { text: '县交通局', count: 2 },
      { text: '', count: 2 },
    ])
    const [, , , figures] = columns
    expect(figures && offeredValues(rows, figures).map(({ text }) => text)).toEqual(['3', '12.5', '100', ''])
  })

  it('stand figures first where words are among them', () => {
    const texts = ['达标', '9', '未达标', '100', '']
    const column = {
      ...shown('completion'),
      text: ({ target }: (typeof rows)[number]) => target.title,
      order: ({ target }: (typeof rows)[number]) => (/^\d+$/.test(target.title) ? Number(target.title) : null),
    }
    const list = rowsOf(...texts.map((title) => ({ title })))
    expect(offeredValues(list, column).map(({ text }) => text)).toEqual(['9', '100', '达标', '未达标', ''])
  })

  it('make the shorter filter, and none when all are ticked', () => {
    const offered = ['a', 'b', 'c'].map((text) => ({ text, count: 1 }))
    expect(filterOfTicks(offered, new Set(['a', 'b', 'c']), undefined)).toEqual({})
    expect(filterOfTicks(offered, new Set(['a', 'b']), undefined)).toEqual({ without: ['c'] })
    expect(filterOfTicks(offered, new Set(['a']), undefined)).toEqual({ only: ['a'] })
    expect(filterOfTicks(offered, new Set(['a', 'b']), undefined, true)).toEqual({ only: ['a', 'b'] })
  })

  it('leave alone what other filters keep from being offered', () => {
    const offered = ['a', 'b', 'c'].map((text) => ({ text, count: 1 }))
    expect(filterOfTicks(offered, new Set(['a', 'b']), { only: ['a', 'z'] })).toEqual({ only: ['z', 'a', 'b'] })
    expect(filterOfTicks(offered, new Set(['a', 'b']), { without: ['y'] })).toEqual({ without: ['y', 'c'] })
    expect([...tickedOf(offered, { without: ['b'] })]).toEqual(['a', 'c'])
    expect([...tickedOf(offered, { only: ['b', 'z'] })]).toEqual(['b'])
  })
})
