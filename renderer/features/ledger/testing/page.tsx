import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import type { LedgerId, TargetId } from '@shared/domain/ids'
import { useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { vi } from 'vitest'
import { addLedger } from '../../../commands/add-ledger'
import { addTarget } from '../../../commands/add-target'
import { editTarget } from '../../../commands/edit-target'
import { liveStore } from '../../../db/live-store'
import { openTestingStore, type TestingHost } from '../../../db/testing-host'
import type { LedgerFilter } from '../../../ui/ledger-filter'
import '../../../ui/theme.css'
import { LedgerPage } from '../ledger-page'
import { PATIENCE_MS } from '../../../ui/testing/eventually'

type Patch = Parameters<typeof editTarget>[1]

export interface OpenedPage {
  readonly host: TestingHost
  readonly ledgerId: LedgerId
  readonly root: Root
  /** Shows the page anew, as after a change of place. */
  readonly reopen: (filter?: Omit<LedgerFilter, 'ledger'>) => void
}

/** A store of this name with one ledger of these targets, shown as its page. */
export async function openLedgerPage(
  name: string,
  targets: readonly (Patch & { readonly title: string })[],
): Promise<OpenedPage> {
  const host = await openTestingStore(name)
  const kindId = GIVEN_KINDS[0]?.id as (typeof GIVEN_KINDS)[number]['id']
  const made = await addLedger({ name: '重点工作', kindId, year: 2023, issuer: '' })
  if (!made.ok) throw new Error(made.code)
  const ledgerId = made.value.changes.at(-1)?.id as LedgerId
  for (const { title, ...patch } of targets) {
    const added = await addTarget({ ledgerId, parentId: null, title, afterOrder: null })
    if (!added.ok) throw new Error(added.code)
    await editTarget(added.value.changes[0]?.id as TargetId, patch)
  }
  await liveStore().pump.flush()
  const element = document.createElement('div')
  element.style.cssText = 'height: 700px; width: 1300px'
  document.body.replaceChildren(element)
  const root = createRoot(element)
  let times = 0
  const reopen = (filter: Omit<LedgerFilter, 'ledger'> = {}) =>
    root.render(<Page key={(times += 1)} first={{ ...filter, ledger: ledgerId }} />)
  reopen()
  await vi.waitUntil(() => shownTitles().length === targets.length, { timeout: PATIENCE_MS })
  return { host, ledgerId, root, reopen }
}

function Page({ first }: { readonly first: LedgerFilter }) {
  const [filter, setFilter] = useState(first)
  return <LedgerPage ledgerId={first.ledger} filter={filter} onFilter={setFilter} renderPanel={() => null} />
}

/** The titles in the table from top to bottom. */
export function shownTitles(): readonly string[] {
  return [...document.querySelectorAll('[role=row] [role=gridcell][aria-colindex="3"]')].map((cell) =>
    (cell.textContent ?? '').replaceAll(/[▸▾]/g, ''),
  )
}
