import { IsoDate } from '@shared/domain/day'
import { DatePicker, type GetRef } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode, Ref } from 'react'

interface DayFieldProps {
  readonly label: ReactNode
  /** Null as long as none was chosen. */
  readonly day: IsoDate | null
  readonly latest?: IsoDate
  readonly size?: 'small'
  /** What is said of the day behind it. */
  readonly hint?: ReactNode
  readonly field?: Ref<GetRef<typeof DatePicker>>
  readonly onDay: (day: IsoDate) => void
}

/** A day that always is one once it was chosen: cleared or half-typed, the last one stays. */
export function DayField({ label, day, latest, size, hint, field, onDay }: DayFieldProps) {
  return (
    <label>
      {label}
      <DatePicker
        format="YYYY-MM-DD"
        {...(size && { size })}
        {...(field && { ref: field })}
        allowClear={false}
        value={day === null ? null : dayjs(day)}
        {...(latest !== undefined && { maxDate: dayjs(latest) })}
        onChange={(chosen) => {
          const parsed = IsoDate.safeParse(chosen?.format('YYYY-MM-DD'))
          if (parsed.success) onDay(parsed.data)
        }}
      />
      {hint}
    </label>
  )
}
