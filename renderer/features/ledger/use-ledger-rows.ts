import { addDays, type IsoDate } from '@shared/domain/day'
import { OUTLOOK_DAYS } from '@shared/domain/outlook'
import type { Target } from '@shared/domain/target'
import { useEffect, useMemo, useState } from 'react'
import { lacksRequiredIn, standingAhead, standingIn } from '../../db/standings'
import type { View } from '../../db/projection'
import type { TouchedSince } from '../../db/counter'
import { useTouchedSince } from '../../db/use-count'
import { useToday, useView } from '../../db/use-store'
import { passesFilter, type LedgerFilter } from '../../ui/ledger-filter'
import { groupedLines } from './group-line'
import type { Grouping } from './grouping'
import { FollowedLines, orderOfColumns, type LineWishes } from './followed-lines'
import type { LedgerLines } from './ledger-lines'
import type { LedgerRow } from '../../ui/ledger-row'
import { LedgerRows, type RowSource } from '../../ui/ledger-rows'
import { maySpell } from '@shared/search/spelling'
import { wordsOf } from '@shared/search/words'
import { loadSpelling, matchesWords, type SpellingOf } from './row-search'

/** Which rows are looked at. */
interface RowsOf {
  readonly view: View
  readonly today: IsoDate
  readonly ledgerId: LedgerFilter['ledger']
}

/** The rows of a ledger, which follow the view that they were read for last. */
class FollowedRows {
  readonly #rows = new LedgerRows()
  #last: RowsOf | null = null

  read(of: RowsOf, touchedSince: TouchedSince): readonly LedgerRow[] {
    const isSame = this.#last?.ledgerId === of.ledgerId && this.#last.today === of.today
    const touched = isSame && this.#last ? touchedSince(this.#last.view) : null
    this.#last = of
    return this.#rows.read(sourceOf(of), touched)
  }
}

function sourceOf({ view, today, ledgerId }: RowsOf): RowSource {
  const isInLedger = ({ ledgerIds }: Target) => ledgerId === 'all' || ledgerIds.includes(ledgerId)
  return {
    targets: () => [...view.targets.values()].filter(isInLedger),
    target: (id) => {
      const target = view.targets.get(id)
      return target && isInLedger(target) ? target : undefined
    },
    summary: ({ id }) => view.summaries.get(id) ?? null,
    standing: (target) => standingIn(view, target, today),
  }
}

/** Every target of the ledger as a row, repainted after each command; unchanged rows stay the same objects. */
export function useAllRows(ledgerId: LedgerFilter['ledger']): readonly LedgerRow[] {
  const view = useView()
  const today = useToday()
  const touchedSince = useTouchedSince()
  const [followed] = useState(() => new FollowedRows())
  return useMemo(
    () => followed.read({ view, today, ledgerId }, touchedSince),
    [view, today, ledgerId, followed, touchedSince],
  )
}

const EVERY = () => true

/** The rule of a filter as a function of a row. The search looks further than the dashboard's: notes and pinyin too. */
export function useRowFilter(filter: LedgerFilter): (row: LedgerRow) => boolean {
  const view = useView()
  const later = addDays(useToday(), OUTLOOK_DAYS)
  const [spellingOf, setSpellingOf] = useState<SpellingOf | null>(null)
  const words = useMemo(() => wordsOf(filter.text ?? ''), [filter.text])
  const isSpelling = words.some(maySpell)
  useEffect(() => {
    if (isSpelling && spellingOf === null) loadSpelling().then((loaded) => setSpellingOf(() => loaded), reportError)
  }, [isSpelling, spellingOf])
  return useMemo(() => {
    if (!isFiltering(filter)) return EVERY
    const matchesText = ({ target, summary }: LedgerRow) =>
      words.length === 0 || matchesWords(target, summary, words, spellingOf)
    return (row: LedgerRow) => {
      const { target, standing, isHeading } = row
      const summary = row.summary ?? undefined
      const ahead = () => standingAhead(view, target, later)
      const lacksRequired = () => lacksRequiredIn(view, target)
      return passesFilter(filter, { target, standing, summary, isHeading, ahead, lacksRequired }) && matchesText(row)
    }
  }, [filter, words, spellingOf, view, later])
}

interface GroupedWishes extends LineWishes {
  /** Null leaves the rows in their tree. */
  readonly grouping: Grouping | null
}

/** The lines to show; rows that look as before stay the same objects, so that only changed ones are drawn again. */
export function useLines(all: readonly LedgerRow[], wishes: GroupedWishes): LedgerLines {
  const { isShown, isFiltered, collapsed, sort, columns, grouping } = wishes
  const [followed] = useState(() => new FollowedLines())
  return useMemo(() => {
    // Rows under the heads of groups are those of the ledger itself.
    if (!grouping) return followed.read(all, { isShown, isFiltered, collapsed, sort, columns })
    const orderOf = orderOfColumns(columns)
    return groupedLines(all, grouping, { isShown, isFiltered, collapsed: new Set(collapsed), sort, orderOf })
  }, [all, isShown, isFiltered, collapsed, sort, columns, grouping, followed])
}

/** Whether the filter hides anything: a ledger and an open target do not. */
export function isFiltering(filter: LedgerFilter): boolean {
  return Object.entries(filter).some(
    ([key, part]) => key !== 'ledger' && key !== 'open' && part !== '' && part !== false,
  )
}
