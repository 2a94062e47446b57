import { useEffect } from 'react'
import { z } from 'zod'
import { startBackgroundCheck } from '../db/history/background-check'
import { usePreference } from '../db/use-preference'
import type { StartReport as Report } from '../db/opening'
import { useLedgers } from '../db/use-store'
import { NewLedgerForm } from '../features/start/new-ledger-form'
import { importRequest } from '../ui/import-request'
import type { LedgerFilter } from '../ui/ledger-filter'
import { useMessages } from '../ui/messages/use-messages'
import { useShownValue } from '../ui/shown-value'
import { startAutoBackup } from './auto-backup'
import { DropFile } from './drop-file'
import { ErrorBoundary } from './error-boundary'
import { PastBar } from './day-switch'
import { FirstRunBar } from './first-run-bar'
import { MenuExport } from './menu-export'
import { PageOf } from './page-of'
import { Rail } from './rail'
import { ReasonDialog } from './reason-dialog'
import { goTo, hrefOf, useRoute, type Route } from './route'
import { SearchOverlay } from './search-overlay'
import { ShortcutSheet } from './shortcuts'
import { StartReport } from './start-report'
import { StatusBar } from './status-bar'
import { sweepLater } from './sweep-later'
import { TopBar } from './top-bar'
import { useIdleLock } from './use-idle-lock'
import { useLargeProgress } from './use-large-progress'
import { useShortcuts } from './use-shortcuts'

function ledgerOf(route: Route): LedgerFilter['ledger'] | null {
  if (route.page === 'ledger') return route.filter?.ledger ?? null
  return route.page === 'dashboard' ? route.ledger : null
}

interface Props {
  /** What the start put right; null when there was no data yet. */
  readonly report: Report | null
  readonly onReopen: () => void
}

/** The window around every page: rail, top bar, status bar. `onReopen` opens the data again after a restore. */
export function Frame({ report, onReopen }: Props) {
  const messages = useMessages()
  const route = useRoute()
  const ledgers = useLedgers()
  const request = useShownValue(importRequest)
  const [last, setLast] = usePreference('last-ledger', z.string(), '')
  useShortcuts()
  useLargeProgress()
  useIdleLock(messages)
  useEffect(() => startAutoBackup(messages), [messages])
  useEffect(sweepLater, [])
  useEffect(() => startBackgroundCheck(), [])

  const asked = ledgerOf(route)
  const isThere = (id: string | null) => ledgers.some((ledger) => ledger.id === id)
  useEffect(() => {
    if (asked !== null && asked !== 'all' && asked !== last && isThere(asked)) setLast(asked)
  })
  useEffect(() => {
    window.addEventListener('hashchange', closeImport)
    return () => window.removeEventListener('hashchange', closeImport)
  }, [])
  const lastId = ledgers.find(({ id }) => id === last)?.id ?? ledgers[0]?.id ?? 'all'
  const ledger = asked === 'all' || isThere(asked) ? (asked ?? 'all') : lastId
  const opened: Route =
    route.page === 'ledger' && route.filter === null ? { page: 'ledger', filter: { ledger: lastId } } : route
  return (
    <div className="frame">
      <a className="frame-skip" href="#main" onClick={skipToMain}>
        {messages.app.skip}
      </a>
      <Rail page={route.page} ledgerHref={hrefOf({ page: 'ledger', filter: { ledger: lastId } })} onGo={closeImport} />
      <TopBar route={opened} ledger={ledger} />
      <main className="main" id="main" tabIndex={-1}>
        <PastBar />
        <FirstRunBar />
        {report && <StartReport report={report} />}
        <div className="main-page" key={route.page}>
          <ErrorBoundary resetBy={`${route.page} ${ledger} ${request !== null}`}>
            <PageOf
              route={opened}
              request={request}
              ledgers={ledgers}
              onReopen={onReopen}
              onImported={(ledgerId) => {
                closeImport()
                goTo({ page: 'ledger', filter: ledgerId === null ? null : { ledger: ledgerId } })
              }}
            />
          </ErrorBoundary>
        </div>
      </main>
      <StatusBar />
      <ShortcutSheet />
      <SearchOverlay ledger={ledger} />
      <NewLedgerForm onCreated={(id) => goTo({ page: 'ledger', filter: { ledger: id } })} />
      <MenuExport ledger={ledger} />
      <DropFile />
      <ReasonDialog />
    </div>
  )
}

function closeImport(): void {
  importRequest.set(null)
}

function skipToMain(event: { readonly preventDefault: () => void }): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}
