import type { IsoDate } from '@shared/domain/day'
import { z } from 'zod'
import { LedgerFilter } from '../../ui/ledger-filter'
import { ColumnFilters } from './column-filter'
import { ColumnPreference } from './column-preference'
import { firstOfMonth } from './day-pick'

export const Sort = z
  .array(z.object({ key: z.string(), direction: z.enum(['ascending', 'descending']) }).readonly())
  .readonly()

/** How a ledger is looked at: which rows, in which order, under which heads, with which columns. */
const Look = z
  .object({
    filter: LedgerFilter,
    columnFilters: ColumnFilters,
    sort: Sort,
    /** What the rows are grouped by; empty for nothing. */
    group: z.string(),
    columns: ColumnPreference,
  })
  .readonly()
export type Look = z.infer<typeof Look>

export const SavedView = z.object({ id: z.string(), name: z.string().min(1).max(40), look: Look }).readonly()
export type SavedView = z.infer<typeof SavedView>

/** The views that a person saved for one ledger. Belongs to this PC alone, as columns do. */
export const SavedViews = z
  .object({
    views: z.array(SavedView).max(100).readonly(),
    /** The saved view that was chosen last; null while one of the given is looked at. */
    current: z.string().nullable(),
    /** The columns as they were before a saved view brought its own. */
    columnsBefore: ColumnPreference.nullable(),
  })
  .readonly()
export type SavedViews = z.infer<typeof SavedViews>

export const NO_VIEWS: SavedViews = { views: [], current: null, columnsBefore: null }

/** The views that every ledger has: filters alone, which leave columns, order and groups as they are. */
export const GIVEN_VIEWS = ['all', 'behind', 'to-report'] as const
export type GivenView = (typeof GIVEN_VIEWS)[number]

/** What a given view shows: everything; yellow and red lights; what has no note of this month yet, though it is due one. */
export function givenFilter(view: GivenView, ledger: LedgerFilter['ledger'], today: IsoDate): LedgerFilter {
  if (view === 'behind') return { ledger, lights: ['red', 'yellow'] }
  return view === 'to-report' ? { ledger, unnotedSince: firstOfMonth(today) } : { ledger }
}

/** Whether two filters show the same rows. The target that is open beside them does not count. */
export function isSameFilter(a: LedgerFilter, b: LedgerFilter): boolean {
  return told(a) === told(b)
}

export function isSameLook(a: Look, b: Look): boolean {
  const parts = ({ columnFilters, sort, group, columns: { widths, ...columns } }: Look) =>
    JSON.stringify([inOrder(columnFilters), sort, group, inOrder(columns), inOrder(widths)])
  return isSameFilter(a.filter, b.filter) && parts(a) === parts(b)
}

function told(filter: LedgerFilter): string {
  const parts = Object.entries(filter).filter(([key]) => key !== 'open' && key !== 'ledger')
  return JSON.stringify(inOrder(Object.fromEntries(parts.map(([key, part]) => [key, listInOrder(part)]))))
}

/** Lights and names are sets: the order in which they were clicked says nothing. */
function listInOrder(part: unknown): unknown {
  return Array.isArray(part) ? part.map(String).toSorted() : part
}

function inOrder(record: object): readonly (readonly [string, unknown])[] {
  return Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** The views with this one put in its place, or at the end when it is new. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  return views.some(({ id }) => id === view.id)
    ? views.map((each) => (each.id === view.id ? view : each))
    : [...views, view]
}

/** A name that no other view of the ledger has: 我的视图, 我的视图 2. */
export function freeName(wished: string, views: readonly SavedView[], except?: string): string {
  const taken = new Set(views.flatMap(({ id, name }) => (id === except ? [] : [name])))
  let name = wished
  for (let number = 2; taken.has(name); number += 1) name = `${wished} ${number}`
  return name
}
