import { LIGHTS_BY_WEIGHT } from '@shared/domain/light'
import type { Column } from '@shared/domain/ledger-kind'
import { useMemo } from 'react'
import { withSeparators } from '../../ui/grid/figure'
import { LightMark } from '../../ui/light-mark'
import { useMessages } from '../../ui/messages/use-messages'
import { countText } from '../../ui/when'
import type { GroupLine } from './group-line'
import { groupSums } from './group-sums'

interface GroupBannerProps {
  readonly line: GroupLine
  readonly title: string
  /** The columns that are shown; those of figures are added up. */
  readonly columns: readonly Column[]
}

/** What a group comes to: how many targets, how many of each light, and sums where figures may be added. */
export function GroupBanner({ line, title, columns }: GroupBannerProps) {
  const { table: words, ledger } = useMessages()
  const { rows, all, lights } = line
  const sums = useMemo(() => groupSums(rows, all, columns), [rows, all, columns])
  return (
    <span className="group-banner">
      <strong>{line.name === '' ? words.withoutAny(title) : line.name}</strong>
      <span className="group-count">{words.groupCount(rows.length)}</span>
      {LIGHTS_BY_WEIGHT.filter((light) => lights[light] > 0).map((light) => (
        <span key={light} className="group-light">
          <LightMark light={light} word={ledger.lights[light]} /> {countText(lights[light])}
        </span>
      ))}
      {sums.map(({ title: column, value, unit, isApproximate }) => (
        <span key={column} className="group-sum">
          {words.groupSum(column, `${isApproximate ? words.about : ''}${withSeparators(value)}`, unit)}
        </span>
      ))}
    </span>
  )
}
