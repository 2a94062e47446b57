import { partsOf } from '@shared/domain/day'
import type { Messages } from '../../ui/messages/messages'
import type { Tick, TimeUnit } from './time-span'

/** What stands over a tick: 2023年, 2023年三季度, 10月, 上旬. Only the upper line of a head names the year. */
export function tickText(words: Messages['schedule'], unit: TimeUnit, { from }: Tick, hasYear: boolean): string {
  const { year, month, day } = partsOf(from)
  const named = hasYear ? year : null
  switch (unit) {
    case 'year':
      return words.year(year)
    case 'quarter':
      return words.quarter(Math.ceil(month / 3), named)
    case 'month':
      return words.month(month, named)
    case 'ten-days':
      return words.tenDays[day > 20 ? 2 : day > 10 ? 1 : 0] ?? ''
  }
}
