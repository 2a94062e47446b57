import { usePreference } from '../../db/use-preference'
import { useToday } from '../../db/use-store'
import type { LedgerFilter } from '../../ui/ledger-filter'
import {
  freeName,
  GIVEN_VIEWS,
  givenFilter,
  isSameFilter,
  isSameLook,
  NO_VIEWS,
  SavedViews,
  withView,
  type GivenView,
  type Look,
  type SavedView,
} from './saved-views'
import type { useLedgerView } from './use-ledger-view'
import { withoutOpen } from './use-open-target'

type ViewParts = Pick<
  ReturnType<typeof useLedgerView>,
  'columnFilters' | 'sort' | 'setSort' | 'groups' | 'preference' | 'setPreference'
>

/** The views of a ledger: which one is looked at, and how they are chosen, kept and let go. */
export function useSavedViews(
  ledgerId: LedgerFilter['ledger'],
  shown: ViewParts,
  filter: LedgerFilter,
  onFilter: (filter: LedgerFilter) => void,
) {
  const today = useToday()
  const [kept, keep] = usePreference(`ledger-views ${ledgerId}`, SavedViews, NO_VIEWS)
  const { columnFilters, sort, setSort, groups, preference, setPreference } = shown
  const look: Look = {
    filter: withoutOpen({ ...filter, ledger: ledgerId }),
    columnFilters: columnFilters.filters,
    sort,
    group: groups.by,
    columns: preference,
  }
  const current = kept.views.find(({ id }) => id === kept.current) ?? null
  const isGiven = (view: GivenView) =>
    current === null && columnFilters.active.size === 0 && isSameFilter(filter, givenFilter(view, ledgerId, today))

  const take = (next: Look) => {
    onFilter({ ...next.filter, ledger: ledgerId })
    columnFilters.keep(next.columnFilters)
    setSort(next.sort)
    groups.groupBy(next.group)
    setPreference(next.columns)
  }
  const columnsBefore = current === null ? preference : kept.columnsBefore
  return {
    views: kept.views,
    current,
    given: GIVEN_VIEWS.find(isGiven) ?? null,
    isChanged: current !== null && !isSameLook(current.look, look),
    chooseGiven: (view: GivenView) => {
      onFilter(givenFilter(view, ledgerId, today))
      columnFilters.clear()
      if (current === null) return
      // What a saved view brought goes with it.
      setSort([])
      groups.groupBy('')
      if (kept.columnsBefore) setPreference(kept.columnsBefore)
      keep({ ...kept, current: null, columnsBefore: null })
    },
    choose: (view: SavedView) => {
      take(view.look)
      keep({ ...kept, current: view.id, columnsBefore })
    },
    /** Keeps what is looked at now as a view of this name. */
    save: (name: string) => {
      const view = { id: crypto.randomUUID(), name: freeName(name, kept.views), look }
      keep({ views: withView(kept.views, view), current: view.id, columnsBefore })
    },
    update: (view: SavedView) => keep({ ...kept, views: withView(kept.views, { ...view, look }) }),
    rename: (view: SavedView, name: string) =>
      keep({ ...kept, views: withView(kept.views, { ...view, name: freeName(name, kept.views, view.id) }) }),
    /** Lets a view go and leaves the table as it is; answers how to bring it back. */
    remove: (view: SavedView): (() => void) => {
      keep({
        ...kept,
        views: kept.views.filter(({ id }) => id !== view.id),
        current: kept.current === view.id ? null : kept.current,
      })
      return () => keep(kept)
    },
  }
}
