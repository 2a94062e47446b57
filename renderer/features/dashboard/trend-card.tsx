import { partsOf } from '@shared/domain/day'
import type { LedgerId } from '@shared/domain/ids'
import { LIGHTS_BY_WEIGHT } from '@shared/domain/light'
import type { LightsOnDay } from '@shared/domain/light-trend'
import { Button } from 'antd'
import { useMemo } from 'react'
import type { StackedBarContent } from '../../ui/chart/bar-content'
import { StackedBars } from '../../ui/chart/stacked-bars'
import { LIGHT_SHAPES } from '../../ui/light-shapes'
import type { Messages } from '../../ui/messages/messages'
import { useMessages } from '../../ui/messages/use-messages'
import { Card } from './cards'
import { useLightTrend } from './use-light-trend'

/** 各月末亮灯: how many stood under which light at the end of each month, told back by notes and events. */
export function TrendCard({ ledger }: { readonly ledger: LedgerId | 'all' }) {
  const messages = useMessages()
  const { dashboard } = messages
  const { trend, isWaiting, ask } = useLightTrend(ledger)
  const content = useMemo(() => (trend ? contentOf(trend, messages) : null), [trend, messages])
  return (
    <Card title={dashboard.trend} note={dashboard.trendNote} className="card-trend">
      {content && trend && <StackedBars label={labelOf(trend, messages)} content={content} />}
      {!content && isWaiting && <Button onClick={ask}>{dashboard.trendAsk}</Button>}
      {!content && !isWaiting && <p className="card-empty">{dashboard.working}</p>}
    </Card>
  )
}

/** The worst stand at the bottom, where their heights can be compared. */
function contentOf(trend: readonly LightsOnDay[], { dashboard, ledger }: Messages): StackedBarContent {
  const last = trend.length - 1
  return {
    labels: trend.map(({ on }, at) => (at === last ? dashboard.trendNow : dashboard.trendMonth(partsOf(on).month))),
    parts: LIGHTS_BY_WEIGHT.map((light) => ({
      name: ledger.lights[light],
      colour: light === 'white' ? 'var(--duban-bg)' : `var(--duban-light-${light})`,
      edge: light === 'white' ? 'var(--duban-light-white)' : 'var(--duban-bg)',
      ink: light === 'white' ? 'var(--duban-light-white)' : 'var(--duban-bg)',
      mark: LIGHT_SHAPES[light],
      values: trend.map(({ lights }) => lights[light]),
    })),
  }
}

function labelOf(trend: readonly LightsOnDay[], { dashboard, ledger, common }: Messages): string {
  const bars = trend.map(({ on, lights }) => {
    const counts = LIGHTS_BY_WEIGHT.filter((light) => lights[light] > 0)
    return `${common.day(on)} ${counts.map((light) => `${ledger.lights[light]} ${lights[light]}`).join('、')}`
  })
  return `${dashboard.trend}：${bars.join('；')}`
}
