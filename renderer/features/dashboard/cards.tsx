import { LIGHTS_BY_WEIGHT, type LightCounts } from '@shared/domain/light'
import { sharesToHundred } from '@shared/domain/shares'
import type { ReactNode } from 'react'
import type { LedgerFilter } from '../../ui/ledger-filter'
import { LightMark } from '../../ui/light-mark'
import { useMessages } from '../../ui/messages/use-messages'
import { FigureLink } from './figure-link'
import { LightBar } from './light-bar'
import type { Counter, UnitLights } from './workbench-count'
import { CLASSES } from './workbench-parts'

interface CardProps {
  readonly title: string
  readonly note?: string
  readonly className?: string
  readonly children: ReactNode
}

export function Card({ title, note, className, children }: CardProps) {
  return (
    <section className={className ? `card ${className}` : 'card'} aria-label={title}>
      <h2>
        {title}
        {note && <small>{note}</small>}
      </h2>
      {children}
    </section>
  )
}

export function LightsCard({ counts, count, filter }: LightsProps) {
  const { dashboard, ledger } = useMessages()
  return (
    <Card title={dashboard.lights}>
      <LightBar counts={counts} filter={filter} />
      <ul className="legend">
        {LIGHTS_BY_WEIGHT.map((light) => (
          <li key={light}>
            <LightMark light={light} word={ledger.lights[light]} reason={ledger.lightMeanings[light]} />
            <FigureLink name={ledger.lights[light]} figure={count(`light-${light}`)} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

interface LightsProps {
  readonly counts: LightCounts
  readonly count: Counter
  readonly filter: LedgerFilter
}

/** 已完成, 超进度, 达进度, 欠进度, 其他: numbers and shares that add up to 100.0%. */
export function ClassesCard({ count, note }: { readonly count: Counter; readonly note: string }) {
  const { dashboard, ledger } = useMessages()
  const figures = CLASSES.map((progressClass) => count(`class-${progressClass}`))
  const shares = sharesToHundred(figures.map((figure) => figure.count))
  return (
    <Card title={dashboard.against} note={note}>
      <table className="classes">
        <tbody>
          {CLASSES.map((key, index) => {
            const share = shares[index] ?? 0
            const figure = figures[index]
            return (
              <tr key={key} title={dashboard.classHints[key]}>
                <th scope="row">{ledger.classes[key]}</th>
                <td className="classes-bar" aria-hidden>
                  <span className={`class-bar is-${key}`} style={{ width: `${share}%` }} />
                </td>
                <td>{figure && <FigureLink name={ledger.classes[key]} figure={figure} />}</td>
                <td className="classes-share">{share.toFixed(1)}%</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="card-foot">{dashboard.sharesNote}</p>
    </Card>
  )
}

const MOST_UNITS = 10

export function UnitsCard({ units, filter }: { readonly units: readonly UnitLights[]; readonly filter: LedgerFilter }) {
  const { dashboard, ledger } = useMessages()
  const shown = units.slice(0, MOST_UNITS)
  const longest = Math.max(...shown.map(({ total }) => total), 1)
  const note =
    units.length > MOST_UNITS ? dashboard.unitsNote(shown.length, units.length) : dashboard.unitsAll(units.length)
  return (
    <Card title={dashboard.units} note={note} className="card-units">
      <ol className="units">
        {shown.map(({ unit, counts, total }) => {
          const own = { ...filter, units: [unit] }
          const name = unit === '' ? ledger.noUnit : unit
          return (
            <li key={unit}>
              <span className="unit-name" title={name}>
                {name}
              </span>
              <span className="unit-bar">
                <LightBar counts={counts} filter={own} share={total / longest} />
              </span>
              <FigureLink name={name} figure={{ count: total, filter: own }} />
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
