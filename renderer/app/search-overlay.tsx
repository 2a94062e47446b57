import type { DocumentId, LedgerId, TargetId } from '@shared/domain/ids'
import type { SearchHit } from '@shared/search/answer'
import { useEffect } from 'react'
import { liveStore } from '../db/live-store'
import { judgedIn } from '../db/standings'
import { SearchPalette } from '../features/search/search-palette'
import type { LedgerFilter } from '../ui/ledger-filter'
import { useShownValue } from '../ui/shown-value'
import { wantedNote } from '../ui/wanted-note'
import type { Route } from './route'
import { searchIsOpen } from './search-box'
import { leaveFor, useSearchCommands } from './use-search-commands'

interface Props {
  /** The ledger of the top bar. */
  readonly ledger: LedgerFilter['ledger']
}

/** The search over everything, while it is open. It goes with the page, so that it is not there after a lock. */
export function SearchOverlay({ ledger }: Props) {
  const isOpen = useShownValue(searchIsOpen)
  useEffect(() => () => searchIsOpen.set(false), [])
  return isOpen ? <OpenSearch ledger={ledger} /> : null
}

function OpenSearch({ ledger }: Props) {
  const commands = useSearchCommands()
  return (
    <SearchPalette
      commands={commands}
      onClose={() => searchIsOpen.set(false)}
      onOpen={(hit) => {
        if (hit.group === 'note') wantedNote.set(hit.key)
        const route = routeOf(hit, ledger)
        if (!route) return
        leaveFor(route)
        setTimeout(focusMain, FOCUS_LATER_MS)
      }}
      onAllTargets={(text) => leaveFor({ page: 'ledger', filter: { ledger: 'all', text } })}
    />
  )
}

/** Until another page has taken the place of what had the focus. */
const FOCUS_LATER_MS = 100

/** The keys go on in the page that was opened, unless something of it has the focus already. */
function focusMain(): void {
  if (document.activeElement === document.body) document.getElementById('main')?.focus()
}

/** Where a thing that was found is shown; null for commands, which are done and not shown. */
function routeOf({ group, opens }: SearchHit, ledger: LedgerFilter['ledger']): Route | null {
  switch (group) {
    case 'target':
    case 'note':
    case 'file':
      return { page: 'ledger', filter: { ledger: ledgerFor(opens as TargetId, ledger), open: opens as TargetId } }
    case 'unit':
    case 'leader':
      return leads(group, opens)
        ? { page: 'supervise', tab: group === 'unit' ? 'units' : 'leaders', name: opens }
        : { page: 'ledger', filter: { ledger: 'all', text: opens } }
    case 'slip':
      return { page: 'supervise', tab: 'slips', name: opens }
    case 'document':
      return { page: 'documents', document: opens as DocumentId }
    case 'ledger':
      return { page: 'ledger', filter: { ledger: opens as LedgerId } }
    case 'command':
      return null
  }
}

/** The ledger that is open if the target stands in it, else its first one. */
function ledgerFor(id: TargetId, open: LedgerFilter['ledger']): LedgerFilter['ledger'] {
  const ids = liveStore().projection.view().targets.get(id)?.ledgerIds ?? []
  return open !== 'all' && ids.includes(open) ? open : (ids[0] ?? 'all')
}

/** The pages of units and leaders have only those that answer for something. */
function leads(by: 'unit' | 'leader', name: string): boolean {
  return judgedIn(liveStore().projection.view()).some(
    ({ leadUnits, leadLeader }) => (by === 'unit' ? leadUnits[0] : leadLeader) === name,
  )
}
