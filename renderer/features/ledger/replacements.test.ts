import { cellText } from '@shared/domain/cell-text'
import type { LedgerRow } from '../../ui/ledger-row'
import { expect, it } from 'vitest'
import { replacementsIn, settingsOf, type Wanted } from './replacements'
import { commonColumn, investment, rowsOf } from './testing/rows'

const columns = ['title', 'leadUnits', 'remark', 'state', 'progress'].map((key) => commonColumn(key))
const textOf = (row: LedgerRow, key: string) => cellText(commonColumn(key), row.target, row.summary, row.standing)
const rows = rowsOf(
  { title: '推进 A+ 项目', leadUnits: ['县交通局', '县发改局'], remark: 'a+ 与 A+' },
  { title: '修路', leadUnits: ['县交通局'], remark: '' },
)
const wanted: Wanted = { find: '', replaceWith: '', key: null, isCaseSensitive: false, isWholeCell: false }
const told = (over: Partial<Wanted>, from = rows) =>
  replacementsIn(from, columns, textOf, { ...wanted, ...over }).map(({ key, before, after }) => [key, before, after])

it('replaces words wherever they stand, and shows every cell before and after', () => {
  expect(told({ find: '县交通局', replaceWith: '县交通运输局' })).toEqual([
    ['leadUnits', '县交通局、县发改局', '县交通运输局、县发改局'],
    ['leadUnits', '县交通局', '县交通运输局'],
  ])
  expect(told({ find: '修路', replaceWith: '$& 好', key: 'title' })).toEqual([['title', '修路', '$& 好']])
})

it('takes letters by case only when asked, signs as they are, and whole cells when wished', () => {
  expect(told({ find: 'A+', replaceWith: 'B', key: 'remark' })).toEqual([['remark', 'a+ 与 A+', 'B 与 B']])
  expect(told({ find: 'A+', replaceWith: 'B', key: 'remark', isCaseSensitive: true })[0]?.[2]).toBe('a+ 与 B')
  expect(told({ find: '县交通局', replaceWith: 'x', isWholeCell: true })).toEqual([['leadUnits', '县交通局', 'x']])
})

it('finds nothing for nothing, in choices and records of a day, and in rows that step back', () => {
  expect(told({ find: '' })).toEqual([])
  expect(told({ find: '推进中', replaceWith: 'x' })).toEqual([])
  const muted = rows.map((row) => ({ ...row, tone: 'muted' as const }))
  expect(told({ find: '修路', replaceWith: 'x' }, muted)).toEqual([])
})

it('puts one text into a column of many rows, and names only cells that change', () => {
  const changes = settingsOf(rows, commonColumn('remark'), textOf, '')
  expect(changes.map(({ before, after }) => [before, after])).toEqual([['a+ 与 A+', '']])
  expect(settingsOf(rows, investment, () => '', '5')).toHaveLength(2)
})
