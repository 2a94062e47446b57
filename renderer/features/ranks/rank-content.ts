import { addDays, daysBetween } from '@shared/domain/day'
import { decimal, type Decimal } from '@shared/domain/decimal'
import type { DatedRank, RankSeries } from '@shared/domain/rank-series'
import type { ChartLine, LineChartContent } from '../../ui/chart/chart-line'
import { dayTicks } from '../../ui/chart/day-ticks'
import type { Messages } from '../../ui/messages/messages'

/** Half a month of room at both ends, so that marks do not stand on the frame. */
const ROOM_DAYS = 15

const position = (value: number) => decimal(value) ?? ('1' as Decimal)

/** Positions as a line, the first on top, with the position that is to be reached; null for fewer than two. */
export function rankContent(
  { goal, scope }: RankSeries,
  history: readonly DatedRank[],
  { ranks: words, course, common }: Messages,
): LineChartContent | null {
  const [first, last] = [history[0], history.at(-1)]
  if (!first || !last || daysBetween(first.on, last.on) === 0) return null
  const from = addDays(first.on, -ROOM_DAYS)
  const to = addDays(last.on, ROOM_DAYS)
  const line: ChartLine = {
    name: words.positionLine,
    look: 'actual',
    points: history.map(({ on, rank }) => ({
      on,
      value: position(rank.position),
      text: `${scope} ${words.position(rank.position, rank.of)}`,
    })),
  }
  const goalLine: readonly ChartLine[] =
    goal === null
      ? []
      : [
          {
            name: words.goalLine,
            look: 'goal',
            points: [from, to].map((on) => ({ on, value: position(goal), text: words.goal(goal) })),
          },
        ]
  return {
    lines: [line, ...goalLine],
    from,
    to,
    ticks: dayTicks(from, to, course),
    scale: 'positions',
    dayText: common.day,
    figureText: (value) => (Number.isInteger(value) ? String(value) : ''),
  }
}
