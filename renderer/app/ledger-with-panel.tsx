import type { LedgerId } from '@shared/domain/ids'
import { Segmented } from 'antd'
import { lazy, Suspense, type ReactNode } from 'react'
import { LedgerPage } from '../features/ledger/ledger-page'
import type { ChartParts } from '../features/ledger/page-parts'
import { TargetPanel } from '../features/target/target-panel'
import type { LedgerFilter } from '../ui/ledger-filter'
import { useMessages } from '../ui/messages/use-messages'
import type { LedgerLook } from './route'

const Schedule = lazy(async () => ({ default: (await import('../features/schedule/schedule')).Schedule }))

interface LedgerWithPanelProps {
  readonly ledgerId: LedgerId | 'all'
  readonly filter: LedgerFilter
  readonly onFilter: (filter: LedgerFilter) => void
  readonly look: LedgerLook | undefined
  readonly onLook: (look: LedgerLook | undefined) => void
  readonly actions: ReactNode
}

/** The ledger as table or over time, with the opened target beside it: features that know nothing of each other. */
export function LedgerWithPanel({ look, onLook, ...props }: LedgerWithPanelProps) {
  const { schedule } = useMessages()
  const toTable = () => onLook(undefined)
  const renderChart = (parts: ChartParts) => (
    <Suspense fallback={null}>
      <Schedule {...parts} onTable={toTable} />
    </Suspense>
  )
  return (
    <LedgerPage
      {...props}
      renderPanel={(targetId, moves) => <TargetPanel targetId={targetId} {...moves} />}
      lookSwitch={
        <Segmented<LedgerLook | 'table'>
          size="small"
          aria-label={schedule.views}
          value={look ?? 'table'}
          options={[
            { value: 'table', label: schedule.asTable },
            { value: 'schedule', label: schedule.asSchedule },
          ]}
          onChange={(next) => onLook(next === 'table' ? undefined : next)}
        />
      }
      {...(look && { chart: { render: renderChart, onTable: toTable } })}
    />
  )
}
