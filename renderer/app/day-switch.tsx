import { addDays, IsoDate, partsOf } from '@shared/domain/day'
import { lastDayOfMonthBefore } from '@shared/domain/unit-figures'
import { Button, DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { inBackground } from '../db/in-background'
import { backToToday, lookBackTo, usePastDay } from '../db/past-day'
import { useTodayNow } from '../db/use-store'
import { useMessages } from '../ui/messages/use-messages'

const OLDEST_YEARS = 30

/** Which day everything is reckoned for: today, or a past day that is chosen here. */
export function DaySwitch() {
  const { app, common } = useMessages()
  const today = useTodayNow()
  const past = usePastDay()
  const [isBusy, setBusy] = useState(false)
  const look = async (day: IsoDate) => {
    if (day >= today) return backToToday()
    setBusy(true)
    try {
      await lookBackTo(day)
    } finally {
      setBusy(false)
    }
  }
  const choose = (day: Dayjs | null) => {
    const parsed = IsoDate.safeParse(day?.format('YYYY-MM-DD'))
    if (parsed.success) inBackground(look(parsed.data))
  }
  const shown = past?.day ?? today
  const monthEnd = lastDayOfMonthBefore(today)
  const yearEnd = addDays(`${partsOf(today).year}-01-01` as IsoDate, -1)
  return (
    <span title={app.todayHint}>
      <DatePicker
        className={past ? 'top-day is-past' : 'top-day'}
        aria-label={app.dayShown}
        aria-busy={isBusy}
        disabled={isBusy}
        value={dayjs(shown)}
        format={(day) => (past ? app.asOf : app.today)(common.day(day.format('YYYY-MM-DD') as IsoDate))}
        inputReadOnly
        allowClear={false}
        minDate={dayjs(today).subtract(OLDEST_YEARS, 'year')}
        maxDate={dayjs(today)}
        presets={[
          { label: app.todayWord, value: dayjs(today) },
          { label: app.monthEnd, value: dayjs(monthEnd) },
          { label: app.yearEnd, value: dayjs(yearEnd) },
        ]}
        onChange={choose}
      />
    </span>
  )
}

/** While a past day is shown, it is said on every page, with the way back. */
export function PastBar() {
  const { app, common } = useMessages()
  const past = usePastDay()
  if (!past) return null
  return (
    <div className="notice-bar">
      <output className="notice-bar-text">
        <strong>{app.pastShown(common.day(past.day))}</strong> {app.pastNote}
      </output>
      <Button type="primary" onClick={backToToday}>
        {app.backToToday}
      </Button>
    </div>
  )
}
