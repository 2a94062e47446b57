import type { LedgerId } from '@shared/domain/ids'
import type { Ledger } from '@shared/domain/ledger'
import { Button, Empty } from 'antd'
import { lazy, Suspense } from 'react'
import { StartPage } from '../features/start/start-page'
import { importRequest, type ImportRequest } from '../ui/import-request'
import { useMessages } from '../ui/messages/use-messages'
import { loadedPage, PageLoading } from './loaded-page'
import { goTo, hrefOf, stayWithFilter, type Route } from './route'

const DashboardPage = loadedPage(async () => (await import('../features/dashboard/dashboard-page')).DashboardPage)
const LedgerWithPanel = loadedPage(async () => (await import('./ledger-with-panel')).LedgerWithPanel)
const RecordsPage = lazy(async () => ({ default: (await import('./records-page')).RecordsPage }))
const SupervisePage = lazy(async () => ({ default: (await import('./supervise-page')).SupervisePage }))
const DocumentsPage = lazy(async () => ({
  default: (await import('../features/documents/documents-page')).DocumentsPage,
}))
const SettingsPage = lazy(async () => ({ default: (await import('../features/settings/settings-page')).SettingsPage }))
const PeopleSection = lazy(async () => ({ default: (await import('../features/people/people-section')).PeopleSection }))
const KindsSection = lazy(async () => ({ default: (await import('../features/kinds/kinds-section')).KindsSection }))
const TemplatesSection = lazy(async () => ({
  default: (await import('../features/export/templates-section')).TemplatesSection,
}))
const CapturePage = lazy(async () => ({ default: (await import('../features/capture/capture-page')).CapturePage }))
const IntakeActions = lazy(async () => ({ default: (await import('../features/intake/intake-actions')).IntakeActions }))
const ImportWizard = lazy(async () => ({ default: (await import('../features/intake/import-wizard')).ImportWizard }))

/** Loads the page of an address, while the data that it shows is still being opened. */
export function loadAhead({ page }: Route): void {
  if (page === 'ledger') LedgerWithPanel.ahead()
  if (page === 'dashboard') DashboardPage.ahead()
}

interface Props {
  readonly route: Route
  readonly request: ImportRequest | null
  /** The ledgers that there are. */
  readonly ledgers: readonly Ledger[]
  readonly onReopen: () => void
  readonly onImported: (ledgerId: LedgerId | null) => void
}

/** The page of an address; each is loaded when it is first opened. */
export function PageOf(props: Props) {
  return (
    <Suspense fallback={<PageLoading />}>
      <Chosen {...props} />
    </Suspense>
  )
}

async function openSample() {
  const { importSample } = await import('../features/intake/import-sample')
  return importSample()
}

async function openYear() {
  const { loadSampleYear } = await import('../commands/load-sample-year')
  return loadSampleYear()
}

function Chosen({ route, request, ledgers, onReopen, onImported }: Props) {
  const hasLedgers = ledgers.length > 0
  if (request) {
    return (
      <ImportWizard
        initialFile={request.file}
        ledgerId={request.ledgerId}
        onDone={onImported}
        onClose={() => importRequest.set(null)}
      />
    )
  }
  const firstPage = (
    <StartPage
      openSample={openSample}
      openYear={openYear}
      onOpened={onImported}
      onYearOpened={() => goTo({ page: 'dashboard', ledger: 'all' })}
      onRestore={() => goTo({ page: 'backups', tab: 'backups' })}
    />
  )
  switch (route.page) {
    case 'backups':
      return <RecordsPage route={route} onReopen={onReopen} />
    case 'supervise':
      return hasLedgers ? <SupervisePage route={route} /> : firstPage
    case 'capture':
      return <CapturePage onDone={onImported} />
    case 'documents':
      return (
        <DocumentsPage
          chosen={route.document ?? null}
          at={route.at ?? null}
          captureHref={hrefOf({ page: 'capture' })}
        />
      )
    case 'settings':
      return <SettingsPage people={<PeopleSection />} kinds={<KindsSection />} templates={<TemplatesSection />} />
    case 'dashboard':
      return hasLedgers ? (
        <DashboardPage ledger={route.ledger} onLedger={(ledger) => goTo({ page: 'dashboard', ledger })} />
      ) : (
        firstPage
      )
    case 'ledger':
      if (hasLedgers && route.filter && !isThere(route.filter.ledger, ledgers)) return <LedgerGone />
      return hasLedgers && route.filter ? (
        <LedgerWithPanel
          key={route.filter.ledger}
          ledgerId={route.filter.ledger}
          filter={route.filter}
          look={route.look}
          onLook={(look) => goTo({ page: 'ledger', filter: route.filter, ...(look && { look }) })}
          onFilter={stayWithFilter}
          actions={
            <Suspense fallback={null}>
              <IntakeActions ledgerId={route.filter.ledger === 'all' ? null : route.filter.ledger} />
            </Suspense>
          }
        />
      ) : (
        firstPage
      )
  }
}

function isThere(ledger: LedgerId | 'all', ledgers: readonly Ledger[]): boolean {
  return ledger === 'all' || ledgers.some(({ id }) => id === ledger)
}

/** An address of a ledger that was deleted, or whose making was undone. */
function LedgerGone() {
  const { app } = useMessages()
  return (
    <Empty
      style={{ marginTop: 80 }}
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <strong>{app.ledgerGone}</strong>
          <br />
          {app.ledgerGoneText}
        </>
      }
    >
      <Button href={hrefOf({ page: 'dashboard', ledger: 'all' })}>{app.brokenHome}</Button>
    </Empty>
  )
}
