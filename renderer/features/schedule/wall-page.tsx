import { LIGHTS_BY_WEIGHT } from '@shared/domain/light'
import type { ReactNode, Ref } from 'react'
import { LightMark } from '../../ui/light-mark'
import { useMessages } from '../../ui/messages/use-messages'
import { countText } from '../../ui/when'
import { Legend } from './legend'
import { TimeHead, TimeLines } from './time-head'
import { paperScale } from './time-scale'
import type { Bars } from './use-bars'

export interface WallTitle {
  readonly name: string
  readonly issuer: string
  readonly matching: number
  readonly all: number
}

interface WallPageProps extends WallTitle {
  readonly bars: Bars
  readonly page: number
  readonly pages: number
  /** The rows; measured while it is not yet known how many fit. */
  readonly rowsRef?: Ref<HTMLDivElement>
  readonly children: ReactNode
}

/** One A3 sheet: title, head, as many rows as fit, legend and page number. */
export function WallPage({ bars, page, pages, rowsRef, children, ...title }: WallPageProps) {
  const { schedule, ledger, common } = useMessages()
  const span = bars.paperSpan
  const time = { span, scale: paperScale(span), today: bars.today }
  return (
    <section className="wall-page" aria-label={schedule.page(page, pages)}>
      <header className="wall-title">
        <h1>{schedule.chartTitle(title.name)}</h1>
        <div className="wall-facts">
          <span>{title.issuer === '' ? '' : schedule.issuer(title.issuer)}</span>
          <span>
            {title.matching < title.all && schedule.someRows(countText(title.matching), countText(title.all))}
          </span>
          <span>{schedule.asOf(common.day(bars.today))}</span>
        </div>
      </header>
      <div className="wall-row wall-head">
        <div>{schedule.number}</div>
        <div>{schedule.item}</div>
        <div>{schedule.unit}</div>
        <div>{schedule.deadline}</div>
        <div>{schedule.completion}</div>
        <div>{schedule.light}</div>
        <div className="wall-time">
          <TimeHead {...time} />
        </div>
      </div>
      <div className="wall-rows" ref={rowsRef}>
        <div className="wall-drawn">
          <TimeLines {...time} />
          {children}
        </div>
      </div>
      <footer className="wall-foot">
        <ul className="chart-legend" aria-label={schedule.light}>
          {LIGHTS_BY_WEIGHT.map((light) => (
            <li key={light}>
              <LightMark light={light} word={ledger.lights[light]} />
              <span className="wall-meaning">{ledger.lightMeanings[light]}</span>
            </li>
          ))}
        </ul>
        <Legend />
        <span className="wall-number-of">{schedule.page(page, pages)}</span>
      </footer>
    </section>
  )
}
