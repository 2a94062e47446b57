import type { Column } from '@shared/domain/ledger-kind'
import { arrangeTree } from '@shared/domain/target-tree'
import { useEffect, useMemo, useRef, useState } from 'react'
import { standingIn } from '../../db/standings'
import { useToday, useView } from '../../db/use-store'
import type { GridSort } from '../../ui/grid/grid-types'
import { passesFilter, type LedgerFilter } from '../../ui/ledger-filter'
import { linesOf, type LedgerLines } from './ledger-lines'
import { allRows, withOldRows, type LedgerRow } from './ledger-row'
import { loadInitials, matchesInitials, mayBeInitials, searchText, type InitialsOf } from './row-search'

/** Every target of the ledger as a row, repainted after each command; unchanged rows stay the same objects. */
export function useAllRows(ledgerId: LedgerFilter['ledger']): readonly LedgerRow[] {
  const view = useView()
  const today = useToday()
  const old = useRef<ReadonlyMap<string, LedgerRow>>(new Map())
  const rows = useMemo(() => {
    const all = [...view.targets.values()]
    const targets = ledgerId === 'all' ? all : all.filter(({ ledgerIds }) => ledgerIds.includes(ledgerId))
    const fresh = allRows(
      arrangeTree(targets),
      ({ id }) => view.summaries.get(id) ?? null,
      (target) => standingIn(view, target, today),
    )
    return withOldRows(fresh, old.current)
  }, [view, today, ledgerId])
  useEffect(() => {
    old.current = new Map(rows.map((row) => [row.id, row]))
  }, [rows])
  return rows
}

/** The rule of a filter as a function of a row. The search looks further than the dashboard's: notes and pinyin too. */
export function useRowFilter(filter: LedgerFilter): (row: LedgerRow) => boolean {
  const [initialsOf, setInitialsOf] = useState<InitialsOf | null>(null)
  const query = (filter.text ?? '').trim().toLowerCase()
  const wantsInitials = mayBeInitials(query)
  useEffect(() => {
    if (wantsInitials && initialsOf === null) loadInitials().then((load) => setInitialsOf(() => load), reportError)
  }, [wantsInitials, initialsOf])
  return useMemo(() => {
    const { text: _, ...others } = filter
    const matchesText = ({ target, summary }: LedgerRow) =>
      query === '' ||
      searchText(target, summary).includes(query) ||
      (wantsInitials && initialsOf !== null && matchesInitials(target, query, initialsOf))
    return (row) =>
      passesFilter(others, { target: row.target, standing: row.standing, summary: row.summary ?? undefined }) &&
      matchesText(row)
  }, [filter, query, wantsInitials, initialsOf])
}

interface LineWishes {
  readonly isShown: (row: LedgerRow) => boolean
  readonly isFiltered: boolean
  readonly collapsed: readonly string[]
  readonly sort: readonly GridSort[]
  readonly columns: readonly Column[]
}

/** The lines to show; rows that look as before stay the same objects, so that only changed ones are drawn again. */
export function useLines(all: readonly LedgerRow[], wishes: LineWishes): LedgerLines {
  const { isShown, isFiltered, collapsed, sort, columns } = wishes
  const old = useRef<ReadonlyMap<string, LedgerRow>>(new Map())
  const lines = useMemo(() => {
    const byKey = new Map(columns.map((column) => [column.key as string, column]))
    const fresh = linesOf(all, {
      isShown,
      isFiltered,
      collapsed: new Set(collapsed),
      sort,
      columnOf: (key) => byKey.get(key),
    })
    return { ...fresh, rows: withOldRows(fresh.rows, old.current) }
  }, [all, isShown, isFiltered, collapsed, sort, columns])
  useEffect(() => {
    old.current = new Map(lines.rows.map((row) => [row.id, row]))
  }, [lines])
  return lines
}

/** Whether the filter hides anything: a ledger and an open target do not. */
export function isFiltering({ ledger: _, open: __, ...parts }: LedgerFilter): boolean {
  return Object.values(parts).some((part) => part !== undefined && part !== '' && part !== false)
}
