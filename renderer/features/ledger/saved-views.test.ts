import type { LedgerId } from '@shared/domain/ids'
import { on } from '@shared/domain/testing/rows'
import { expect, it } from 'vitest'
import { AS_GIVEN } from './column-preference'
import { freeName, givenFilter, isSameFilter, isSameLook, SavedViews, withView, type Look } from './saved-views'

const ledger = 'l1' as LedgerId
const look: Look = {
  filter: { ledger, lights: ['red'] },
  columnFilters: { leadUnits: { only: ['县发改局'] } },
  sort: [{ key: 'deadline', direction: 'ascending' }],
  group: 'unit',
  columns: AS_GIVEN,
}
const view = (id: string, name: string) => ({ id, name, look })

it('is kept and read back whole', () => {
  const views = { views: [view('v1', '我的')], current: 'v1', columnsBefore: AS_GIVEN }
  expect(SavedViews.parse(JSON.parse(JSON.stringify(views)))).toEqual(views)
})

it('asks for the month that is looked at, and for lights that are behind', () => {
  expect(givenFilter('to-report', ledger, on('2023-11-20'))).toEqual({ ledger, unnotedSince: '2023-11-01' })
  expect(givenFilter('behind', ledger, on('2023-11-20')).lights).toEqual(['red', 'yellow'])
  expect(givenFilter('all', 'all', on('2023-11-20'))).toEqual({ ledger: 'all' })
})

it('takes filters for the same that show the same rows', () => {
  expect(isSameFilter({ ledger, lights: ['red', 'yellow'] }, { lights: ['yellow', 'red'], ledger })).toBe(true)
  expect(isSameFilter({ ledger, open: 't1' as never }, { ledger })).toBe(true)
  expect(isSameFilter({ ledger, text: '路' }, { ledger })).toBe(false)
})

it('knows a look that was changed since', () => {
  expect(isSameLook(look, { ...look, columns: { ...AS_GIVEN } })).toBe(true)
  expect(isSameLook(look, { ...look, group: '' })).toBe(false)
  expect(isSameLook(look, { ...look, columns: { ...AS_GIVEN, hidden: ['code'] } })).toBe(false)
  expect(isSameLook(look, { ...look, columns: { ...AS_GIVEN, widths: { code: 90 } } })).toBe(false)
})

it('puts a view in its place, and finds a name that is free', () => {
  const views = [view('v1', '我的'), view('v2', '我的 2')]
  expect(withView(views, view('v1', '改名')).map(({ name }) => name)).toEqual(['改名', '我的 2'])
  expect(withView(views, view('v3', '新的'))).toHaveLength(3)
  expect(freeName('我的', views)).toBe('我的 3')
  expect(freeName('我的', views, 'v1')).toBe('我的')
})
