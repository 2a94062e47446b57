import { IsoDate } from '@shared/domain/day'
import { DatePicker } from 'antd'
import dayjs from 'dayjs'

interface DayFieldProps {
  readonly label: string
  readonly day: IsoDate
  readonly latest?: IsoDate
  readonly size?: 'small'
  readonly onDay: (day: IsoDate) => void
}

/** A day that always is one: cleared or half-typed, the last one stays. */
export function DayField({ label, day, latest, size, onDay }: DayFieldProps) {
  return (
    <label>
      {label}
      <DatePicker
        format="YYYY-MM-DD"
        {...(size && { size })}
        allowClear={false}
        value={dayjs(day)}
        {...(latest !== undefined && { maxDate: dayjs(latest) })}
        onChange={(chosen) => {
          const parsed = IsoDate.safeParse(chosen?.format('YYYY-MM-DD'))
          if (parsed.success) onDay(parsed.data)
        }}
      />
    </label>
  )
}
