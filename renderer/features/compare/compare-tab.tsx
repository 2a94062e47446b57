import { addDays, partsOf, type IsoDate } from '@shared/domain/day'
import { lastDayOfMonthBefore } from '@shared/domain/unit-figures'
import { Button, Progress } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTodayNow, useViewNow } from '../../db/use-store'
import { DayField } from '../../ui/day-field'
import { useMessages } from '../../ui/messages/use-messages'
import './compare.css'
import { FiguresTable } from './figures-table'
import { MovedTargets } from './moved-targets'
import { useComparison } from './use-comparison'

interface CompareTabProps {
  /** What another feature offers for what was recorded between the days. */
  readonly renderChanges: (from: IsoDate, to: IsoDate) => ReactNode
}

/** 两日对比: everything as of two days, side by side, and what moved between them. */
export function CompareTab({ renderChanges }: CompareTabProps) {
  const { compare: words } = useMessages()
  const today = useTodayNow()
  const { lastCircularOn } = useViewNow().settings
  const monthEnd = lastDayOfMonthBefore(today)
  const [from, setFrom] = useState<IsoDate>(
    lastCircularOn !== null && lastCircularOn < today ? lastCircularOn : monthEnd,
  )
  const [to, setTo] = useState<IsoDate>(today)
  const yearEnd = addDays(`${partsOf(today).year}-01-01` as IsoDate, -1)
  const presets = [
    ...(lastCircularOn === null || lastCircularOn > today ? [] : [[words.circular, lastCircularOn] as const]),
    [words.monthEnd, monthEnd] as const,
    [words.yearEnd, yearEnd] as const,
  ]
  return (
    <div className="compare">
      <div className="compare-days">
        <DayField label={words.from} day={from} latest={today} onDay={setFrom} />
        <DayField label={words.to} day={to} latest={today} onDay={setTo} />
        {presets.map(([name, day]) => (
          <Button key={name} size="small" onClick={() => setFrom(day)}>
            {name}
          </Button>
        ))}
        {from < to && renderChanges(from, to)}
      </div>
      {from === to ? <p className="compare-muted">{words.sameDay}</p> : <Outcome from={from} to={to} />}
    </div>
  )
}

function Outcome({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }) {
  const { compare: words } = useMessages()
  const state = useComparison(from, to)
  if (state.kind === 'working')
    return (
      <div className="compare-muted">
        {words.working}
        <Progress percent={Math.round(state.share * 100)} style={{ width: 320 }} />
      </div>
    )
  if (state.kind === 'failed') return <p role="alert">{words.failed}</p>
  const { comparison } = state
  return (
    <>
      <p className="compare-muted">{words.note}</p>
      <div className="compare-columns">
        <FiguresTable comparison={comparison} />
        <MovedTargets comparison={comparison} />
      </div>
    </>
  )
}
