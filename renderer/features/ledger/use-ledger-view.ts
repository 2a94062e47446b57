import type { LedgerId } from '@shared/domain/ids'
import { NO_LIGHTS } from '@shared/domain/light'
import { useCallback, useMemo, useState } from 'react'
import { z } from 'zod'
import { usePreference } from '../../db/use-preference'
import { useView } from '../../db/use-store'
import type { GridSort } from '../../ui/grid/grid-types'
import type { LedgerFilter } from '../../ui/ledger-filter'
import { useColumnPreference } from './column-preference'
import type { FilterChoices } from './filter-bar'
import { isGroupId } from './group-line'
import { useKeyCounts } from './key-counts'
import { columnsOfKind } from './ledger-columns'
import type { LedgerRow } from '../../ui/ledger-row'
import { offeredValues, type OfferedValue } from './offered-values'
import { Sort } from './saved-views'
import { compareTexts } from './text-order'
import { useColumnFilters, useShownColumns } from './use-column-filters'
import { useGrouping } from './use-grouping'
import { isFiltering, useAllRows, useLines, useRowFilter } from './use-ledger-rows'

const Ids = z.array(z.string()).readonly()
const NO_IDS: readonly string[] = []
const UNSORTED: readonly GridSort[] = []

/** Rows, columns and arrangement of one ledger (or of all) under a filter. */
export function useLedgerView(ledgerId: LedgerId | 'all', filter: LedgerFilter, isTable: boolean) {
  const view = useView()
  const [preference, setPreference] = useColumnPreference(ledgerId)
  const [collapsed, setCollapsed] = usePreference(`ledger-collapsed ${ledgerId}`, Ids, NO_IDS)
  const [sort, setSort] = usePreference<readonly GridSort[]>(`ledger-sort ${ledgerId}`, Sort, UNSORTED)
  const ledger = ledgerId === 'all' ? undefined : view.ledgers.get(ledgerId)
  const kind = ledger && view.kinds.get(ledger.kindId)
  const columns = useMemo(
    () => columnsOfKind(kind?.columns, preference.order, preference.frozenTo),
    [kind, preference.order, preference.frozenTo],
  )
  const all = useAllRows(ledgerId)
  const ofLedger = useMemo(() => ({ ...filter, ledger: ledgerId }), [filter, ledgerId])
  const shownColumns = useShownColumns(columns, view.ledgers, ledgerId === 'all')
  const columnFilters = useColumnFilters(ledgerId, shownColumns, isFiltering(ofLedger))
  const passesBar = useRowFilter(ofLedger)
  const isShown = useBoth(passesBar, columnFilters.passes)
  const isFiltered = isFiltering(ofLedger) || columnFilters.passes !== null
  const groups = useGrouping(ledgerId, shownColumns)
  const grouping = isTable ? groups.grouping : null
  const folds = useFolds(
    [collapsed, setCollapsed],
    isFiltered && !grouping ? JSON.stringify([filter, columnFilters.filters]) : null,
  )
  const lines = useLines(all, { isShown, isFiltered, collapsed: folds.ids, sort, columns: shownColumns, grouping })
  const choices = useFilterChoices(all, ofLedger, columnFilters.passes)

  const sortBy = (key: string, isAdditive: boolean) => {
    const before = sort.find((each) => each.key === key)
    const next: readonly GridSort[] =
      before?.direction === 'descending'
        ? []
        : [{ key, direction: before ? ('descending' as const) : ('ascending' as const) }]
    const others = isAdditive ? sort.filter((each) => each.key !== key) : []
    setSort([...others, ...next])
  }
  /** What a column's list offers: its values under all other filters. */
  const offered = (key: string): readonly OfferedValue[] => {
    const column = shownColumns.find((each) => each.key === key)
    const others = columnFilters.others(key)
    const rows = all.filter((row) => !row.isHeading && passesBar(row) && (others === null || others(row)))
    return column ? offeredValues(rows, column) : []
  }
  const toggle = (rowId: string) =>
    folds.set(folds.ids.includes(rowId) ? folds.ids.filter((id) => id !== rowId) : [...folds.ids, rowId])
  /** What is folded of the tree is remembered while there are groups, and the other way round. */
  const fold = (isCollapsing: boolean) => {
    const folded = grouping ? lines.groupIds : all.filter(({ hasChildren }) => hasChildren).map(({ id }) => id)
    const others = folds.ids.filter((id) => isGroupId(id) !== (grouping !== null))
    folds.set(isCollapsing ? [...others, ...folded] : others)
  }
  const leftOutBy = (row: LedgerRow) => {
    if (grouping && row.isHeading) return 'grouping'
    return isFiltered && !isShown(row) ? 'filter' : null
  }
  const unfold = (ids: readonly string[]) => {
    const next = folds.ids.filter((id) => !ids.includes(id) && !(grouping && isGroupId(id)))
    if (next.length < folds.ids.length) folds.set(next)
  }

  const ledgers = view.ledgers
  return {
    ledger,
    ledgers,
    columns,
    preference,
    setPreference,
    sort,
    sortBy,
    setSort,
    shownColumns,
    columnFilters,
    offered,
    groups,
    grouping,
    isFolded: folds.ids.some((id) => isGroupId(id) === (grouping !== null)),
    toggle,
    fold,
    unfold,
    leftOutBy,
    all,
    isFiltered,
    lines,
    choices,
  }
}

/**
 * What is folded: as it is kept, or, under a filter of the tree, what was folded since that filter was set; every new filter
 * begins with all of its rows in sight.
 */
function useFolds(
  [kept, keep]: readonly [readonly string[], (ids: readonly string[]) => void],
  filtered: string | null,
): { readonly ids: readonly string[]; readonly set: (ids: readonly string[]) => void } {
  const [passing, setPassing] = useState<{ readonly under: string; readonly ids: readonly string[] } | null>(null)
  if (filtered === null) return { ids: kept, set: keep }
  return {
    ids: passing?.under === filtered ? passing.ids : NO_IDS,
    set: (ids) => setPassing({ under: filtered, ids }),
  }
}

const unitOf = ({ target }: LedgerRow) => target.leadUnits[0] ?? ''
const leaderOf = ({ target, isHeading }: LedgerRow) => target.leadLeader || (isHeading ? null : '')
const useSorted = (names: readonly string[]) => useMemo(() => names.toSorted(compareTexts), [names])

type RowRule = (row: LedgerRow) => boolean

function useBoth(first: RowRule, second: RowRule | null): RowRule {
  return useMemo(() => (second === null ? first : (row) => second(row) && first(row)), [first, second])
}

/** What the filter bar offers: lights counted under the rest of the filter, and the names that occur. */
function useFilterChoices(
  all: readonly LedgerRow[],
  filter: LedgerFilter,
  passesColumns: RowRule | null,
): FilterChoices {
  const withoutLights = useMemo(() => {
    const parts = Object.entries(filter).filter(([key]) => key !== 'lights')
    return { ...Object.fromEntries(parts), ledger: filter.ledger } satisfies LedgerFilter
  }, [filter])
  const passes = useBoth(useRowFilter(withoutLights), passesColumns)
  const lightOf = useCallback((row: LedgerRow) => (!row.isHeading && passes(row) ? row.standing.light : null), [passes])
  const { counts } = useKeyCounts(all, lightOf)
  const units = useSorted(useKeyCounts(all, unitOf).keys)
  const leaders = useSorted(useKeyCounts(all, leaderOf).keys)
  return useMemo(
    () => ({ lights: { ...NO_LIGHTS, ...Object.fromEntries(counts) }, units, leaders }),
    [counts, units, leaders],
  )
}
