import type { DayFigures } from '@shared/domain/day-comparison'
import { LIGHTS_BY_WEIGHT } from '@shared/domain/light'
import type { ReactNode } from 'react'
import { LightMark } from '../../ui/light-mark'
import { useMessages } from '../../ui/messages/use-messages'
import { countText } from '../../ui/when'
import type { Comparison } from './use-comparison'
import { figures, texts } from '../../ui/head-columns'
import { TableHead } from '../../ui/table-head'

interface Line {
  readonly key: string
  readonly name: ReactNode
  readonly figure: (of: DayFigures) => number
}

/** Every figure of both days, and the difference. */
export function FiguresTable({ comparison }: { readonly comparison: Comparison }) {
  const { compare: words, common, ledger } = useMessages()
  const { from, to, before, after } = comparison
  const lines: readonly Line[] = [
    { key: 'total', name: words.total, figure: ({ total }) => total },
    ...LIGHTS_BY_WEIGHT.map((light): Line => ({
      key: light,
      name: <LightMark light={light} word={ledger.lights[light]} />,
      figure: ({ lights }) => lights[light],
    })),
    { key: 'overdue', name: words.overdue, figure: ({ overdue }) => overdue },
    { key: 'unreported', name: words.unreported, figure: ({ unreported }) => unreported },
    { key: 'completed', name: words.completed, figure: ({ completed }) => completed },
  ]
  return (
    <table className="plain-table" aria-label={words.figures}>
      <TableHead columns={[...texts(words.figure), ...figures(common.day(from), common.day(to), words.change)]} />
      <tbody>
        {lines.map(({ key, name, figure }) => (
          <tr key={key}>
            <th scope="row" className="is-text">
              {name}
            </th>
            <td>{countText(figure(before))}</td>
            <td>{countText(figure(after))}</td>
            <td>{changeText(figure(after) - figure(before))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function changeText(change: number): string {
  if (change === 0) return '0'
  return change > 0 ? `+${countText(change)}` : `−${countText(-change)}`
}
