import { Button, Segmented } from 'antd'
import { useEffect, useState, type ReactNode, type Ref } from 'react'
import { usePreference } from '../../db/use-preference'
import type { GridHandle } from '../../ui/grid/grid-types'
import type { LedgerRow } from '../../ui/ledger-row'
import { useMessages } from '../../ui/messages/use-messages'
import './bars.css'
import { Legend } from './legend'
import { ScheduleSheet } from './schedule-sheet'
import './schedule.css'
import { ScaleName, SCALES } from './time-scale'
import { shareAt } from './time-span'
import { useBars } from './use-bars'
import { WallChart } from './wall-chart'

interface ScheduleProps {
  readonly ref: Ref<GridHandle>
  readonly rows: readonly LedgerRow[]
  readonly currentRowId: string | null
  /** Shown where there is no row, with the next step. */
  readonly emptyState: ReactNode
  readonly name: string
  readonly issuer: string
  /** Targets that pass the filter, of all. */
  readonly matching: number
  readonly all: number
  readonly onCurrentRowChange: (rowId: string) => void
  readonly onOpen: (rowId: string) => void
  readonly onToggle: (rowId: string) => void
  readonly onTable: () => void
}

/** The rows of a ledger over time: every target a bar from its start to its deadline. Printed as a wall chart. */
export function Schedule(props: ScheduleProps) {
  const { rows } = props
  const { schedule } = useMessages()
  const [scale, setScale] = usePreference<ScaleName>('schedule-scale', ScaleName, 'quarter')
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const [todayAsked, askToday] = useState(0)
  const [isPrinting, setPrinting] = useState(false)
  const bars = useBars(rows)
  const canPrint = rows.length > 0
  usePrintKey(() => setPrinting(canPrint))
  const at = shareAt(bars.span, bars.today)
  const isTodayShown = at >= 0 && at < 1
  return (
    <div className="schedule">
      <div className="schedule-bar">
        <Segmented<ScaleName>
          size="small"
          aria-label={schedule.scale}
          value={scale}
          options={ScaleName.options.map((value) => ({ value, label: schedule.scales[value] }))}
          onChange={setScale}
        />
        <Button
          size="small"
          disabled={!isTodayShown}
          title={isTodayShown ? schedule.toTodayHint : schedule.todayOutside(bars.today)}
          onClick={() => askToday(todayAsked + 1)}
        >
          {schedule.toToday}
        </Button>
        <Legend />
        <span className="schedule-gap" />
        <Button size="small" disabled={!canPrint} title={schedule.printHint} onClick={() => setPrinting(true)}>
          {schedule.print}
        </Button>
      </div>
      {canPrint && bars.byRow.size === 0 && (
        <output className="schedule-note">
          <span>{schedule.noDates}</span>
          <Button size="small" onClick={props.onTable}>
            {schedule.toTable}
          </Button>
        </output>
      )}
      <div ref={setScroller} className="schedule-scroller">
        {scroller && canPrint && (
          <ScheduleSheet {...props} scroller={scroller} bars={bars} scale={SCALES[scale]} todayAsked={todayAsked} />
        )}
        {!canPrint && <div className="schedule-empty">{props.emptyState}</div>}
      </div>
      {isPrinting && <WallChart {...props} bars={bars} onClose={() => setPrinting(false)} />}
    </div>
  )
}

/** Ctrl+P shows what would be printed, while the chart is there. */
function usePrintKey(onPrint: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p') return
      event.preventDefault()
      onPrint()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}
