import { hrefOfFilter } from '../../ui/ledger-filter'
import { LightMark, type LightColour } from '../../ui/light-mark'
import { useMessages } from '../../ui/messages/use-messages'
import { countText } from '../../ui/when'
import type { Counter } from './workbench-count'
import { MAIN_FIGURES, type MainFigure } from './workbench-parts'

const MARKS: Readonly<Record<MainFigure, LightColour | null>> = {
  total: null,
  normal: 'green',
  behind: 'yellow',
  overdue: 'red',
  unreported: 'white',
  done: 'grey',
}

interface MainFiguresProps {
  readonly count: Counter
  /** The figures of today, beside those of a past day that is looked back at. */
  readonly now: Counter | null
}

/** 总数, 正常, 滞后, 逾期, 未报, 已办结: one look, and each leads to its rows. */
export function MainFigures({ count: countOf, now }: MainFiguresProps) {
  const { dashboard, app } = useMessages()
  return (
    <div className="tiles">
      {MAIN_FIGURES.map((key) => {
        const mark = MARKS[key]
        const { count, filter } = countOf(key)
        return (
          <a
            key={key}
            className={`tile${key === 'overdue' && count > 0 ? ' is-alarming' : ''}`}
            href={hrefOfFilter(filter)}
            title={dashboard.hints[key]}
            aria-label={dashboard.countLabel(dashboard[key], countText(count))}
          >
            <span className="tile-name">
              {mark ? <LightMark light={mark} word={dashboard[key]} /> : dashboard[key]}
            </span>
            <span className="tile-count">
              {countText(count)}
              {now && <small>{app.thenAndNow(countText(now(key).count))}</small>}
            </span>
          </a>
        )
      })}
    </div>
  )
}
