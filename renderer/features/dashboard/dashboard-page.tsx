import { percentOf } from '@shared/domain/explain-light'
import { addDays, type IsoDate } from '@shared/domain/day'
import { expectedProgress } from '@shared/domain/expected-progress'
import type { LedgerId } from '@shared/domain/ids'
import { rollUp } from '@shared/domain/light'
import { OUTLOOK_DAYS } from '@shared/domain/outlook'
import { Button, Empty, Select } from 'antd'
import { useMemo } from 'react'
import { useRankSeries } from '../../db/rank-series'
import { lacksRequiredIn, standingAhead, standingIn, useHeadings } from '../../db/standings'
import { usePastDay } from '../../db/past-day'
import type { View } from '../../db/projection'
import { useLedgers, useToday, useTodayNow, useView, useViewNow } from '../../db/use-store'
import { importRequest } from '../../ui/import-request'
import { hrefOfFilter, type FilterFacts, type LedgerFilter } from '../../ui/ledger-filter'
import { useMessages } from '../../ui/messages/use-messages'
import { useInSlices } from '../../ui/use-in-slices'
import { ClassesCard, LightsCard, UnitsCard } from './cards'
import { countIn, dueNext, lightsByUnit, mainFigures, notedLately, turningNext } from './count-targets'
import './dashboard.css'
import { MainFigures } from './main-figures'
import { DueCard, RecentCard } from './target-lists'
import { LacksCard } from './lacks-card'
import { RanksCard } from './ranks-card'
import { TurningCard } from './turning-card'

interface Props {
  readonly ledger: LedgerId | 'all'
  readonly onLedger: (ledger: LedgerId | 'all') => void
}

const MOST_DUE = 4
const MOST_RECENT = 4
const MOST_TURNING = 4

/** Works out where a target will stand; it is kept with the target. */
function lookAhead(fact: FilterFacts): FilterFacts {
  fact.ahead()
  return fact
}

function useFacts(ledger: LedgerFilter['ledger'], view: View, today: IsoDate): readonly FilterFacts[] {
  const headings = useHeadings()
  return useMemo(() => {
    const facts: FilterFacts[] = []
    const later = addDays(today, OUTLOOK_DAYS)
    for (const target of view.targets.values()) {
      if (ledger !== 'all' && !target.ledgerIds.includes(ledger)) continue
      if (headings.has(target.id)) continue
      facts.push({
        target,
        isHeading: false,
        standing: standingIn(view, target, today),
        summary: view.summaries.get(target.id),
        ahead: () => standingAhead(view, target, later),
        lacksRequired: () => lacksRequiredIn(view, target),
      })
    }
    return facts
  }, [view, today, ledger, headings])
}

/** 工作台: what is wrong, what is due, what changed; every number leads to its rows. */
export function DashboardPage({ ledger: asked, onLedger }: Props) {
  const { dashboard, app, common } = useMessages()
  const ledgers = useLedgers()
  const today = useToday()
  const ledger = ledgers.some(({ id }) => id === asked) ? asked : 'all'
  const past = usePastDay()
  const { lastCircularOn } = useView().settings
  const facts = useFacts(ledger, useView(), today)
  const factsNow = useFacts(ledger, useViewNow(), useTodayNow())
  const mainNow = useMemo(() => (past ? mainFigures(countIn(ledger, factsNow)) : null), [past, ledger, factsNow])
  const shown = useMemo(() => {
    const count = countIn(ledger, facts)
    return {
      count,
      main: mainFigures(count),
      lights: rollUp(facts.map(({ standing }) => standing.light)).counts,
      units: lightsByUnit(facts),
      due: dueNext(facts, MOST_DUE),
      recent: notedLately(facts, today, MOST_RECENT),
    }
  }, [facts, ledger, today])
  const warmed = useInSlices(facts, lookAhead)
  const turning = useMemo(
    () => warmed && { rows: turningNext(warmed, MOST_TURNING), figure: countIn(ledger, warmed)({ turning: true }) },
    [warmed, ledger],
  )
  const expected = useExpectedNote(ledger)
  const ranks = useRankSeries()
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
        <span className="dashboard-day">{dashboard.asOf(common.day(today))}</span>
      </header>
      {facts.length === 0 ? (
        <NothingYet filter={filter} />
      ) : (
        <>
          <MainFigures figures={shown.main} now={mainNow} />
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
            <UnitsCard units={shown.units} filter={filter} isWide={ranks.length === 0} />
            {ranks.length > 0 && <RanksCard series={ranks} />}
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
  const year = own?.year ?? settings.ledgerYear
  const word = dashboard.methods[method]
  if (method !== 'months' || !own) return dashboard.expectedMethod(word)
  const share = expectedProgress(method, { startOn: null, dueOn: null, year }, [], null, today)
  return share === null ? dashboard.expectedMethod(word) : dashboard.expectedNow(word, percentOf(share))
}
