import { percentOf } from '@shared/domain/explain-light'
import { expectedProgress } from '@shared/domain/expected-progress'
import type { LedgerId } from '@shared/domain/ids'
import { Button, Empty, Select } from 'antd'
import { useRankSeries } from '../../db/rank-series'
import { useLedgers, useToday, useView } from '../../db/use-store'
import { CaptureLink } from './capture-link'
import { importRequest } from '../../ui/import-request'
import { hrefOfFilter, type LedgerFilter } from '../../ui/ledger-filter'
import { useMessages } from '../../ui/messages/use-messages'
import { ClassesCard, LightsCard, UnitsCard } from './cards'
import './dashboard.css'
import { MainFigures } from './main-figures'
import { DueCard, RecentCard } from './target-lists'
import { LacksCard } from './lacks-card'
import { RanksCard } from './ranks-card'
import { TrendCard } from './trend-card'
import { TurningCard } from './turning-card'
import { useTurning, useWorkbench, useWorkbenchNow } from './use-workbench'

interface Props {
  readonly ledger: LedgerId | 'all'
  readonly onLedger: (ledger: LedgerId | 'all') => void
}

/** 工作台: what is wrong, what is due, what changed; every number leads to its rows. */
export function DashboardPage({ ledger: asked, onLedger }: Props) {
  const { dashboard, app, common } = useMessages()
  const ledgers = useLedgers()
  const today = useToday()
  const ledger = ledgers.some(({ id }) => id === asked) ? asked : 'all'
  const { lastCircularOn } = useView().settings
  const shown = useWorkbench(ledger)
  const now = useWorkbenchNow(ledger)
  const turning = useTurning(ledger, shown !== null)
  const expected = useExpectedNote(ledger)
  const ranks = useRankSeries(ledger, turning !== null)
  const filter: LedgerFilter = { ledger }
  return (
    <div className="dashboard">
      <header>
        <h1>{dashboard.title}</h1>
        {ledgers.length > 1 && (
          <Select
            className="dashboard-scope"
            aria-label={dashboard.scope}
            value={ledger}
            options={[
              { value: 'all', label: app.allLedgers },
              ...ledgers.map(({ id, name, year }) => ({ value: id, label: app.ledgerWithYear(name, year) })),
            ]}
            onChange={(to: LedgerId | 'all') => onLedger(to)}
          />
        )}
        <CaptureLink />
        <span className="dashboard-day">{dashboard.asOf(common.day(today))}</span>
      </header>
      {shown === null && <p className="card-empty">{dashboard.working}</p>}
      {shown?.count('total').count === 0 && <NothingYet filter={filter} />}
      {shown !== null && shown.count('total').count > 0 && (
        <>
          <MainFigures count={shown.count} now={now?.count ?? null} />
          <div className="cards">
            <div className="card-column">
              <LightsCard counts={shown.lights} count={shown.count} filter={filter} />
              <ClassesCard count={shown.count} note={expected} />
            </div>
            <div className="card-column">
              <DueCard count={shown.count} filter={filter} rows={shown.due} />
              <LacksCard count={shown.count} />
            </div>
            <div className="card-column">
              <TurningCard filter={filter} turning={turning} />
              <RecentCard
                count={shown.count}
                filter={filter}
                rows={shown.recent}
                today={today}
                since={lastCircularOn}
              />
            </div>
            <UnitsCard units={shown.units} filter={filter} />
            {ranks !== null && ranks.length > 0 && <RanksCard series={ranks} />}
            <TrendCard ledger={ledger} />
          </div>
        </>
      )}
    </div>
  )
}

function NothingYet({ filter }: { readonly filter: LedgerFilter }) {
  const { dashboard } = useMessages()
  const ledgerId = filter.ledger === 'all' ? null : filter.ledger
  return (
    <Empty
      className="dashboard-empty"
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <strong>{dashboard.emptyTitle}</strong>
          <br />
          {dashboard.emptyText}
        </>
      }
    >
      <Button type="primary" onClick={() => importRequest.set({ file: null, ledgerId })}>
        {dashboard.emptyImport}
      </Button>{' '}
      <Button href={hrefOfFilter(filter)}>{dashboard.emptyOpen}</Button>
    </Empty>
  )
}

/** How progress is reckoned here; with the share itself where it is the same for every target. */
function useExpectedNote(ledger: LedgerFilter['ledger']): string {
  const { dashboard } = useMessages()
  const { settings, ledgers } = useView()
  const today = useToday()
  const own = ledger === 'all' ? undefined : ledgers.get(ledger)
  const method = own?.expectedMethod ?? settings.expectedMethod
  const isMixed = !own && [...ledgers.values()].some((one) => (one.expectedMethod ?? method) !== method)
  const year = own?.year ?? settings.ledgerYear
  if (isMixed) return dashboard.expectedByLedger
  const word = dashboard.methods[method]
  if (method !== 'months' || !own) return dashboard.expectedMethod(word)
  const share = expectedProgress(method, { startOn: null, dueOn: null, year }, [], null, today)
  return share === null ? dashboard.expectedMethod(word) : dashboard.expectedNow(word, percentOf(share))
}
