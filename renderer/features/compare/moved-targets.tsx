import { completionText } from '@shared/domain/cell-text'
import type { MovedTarget } from '@shared/domain/day-comparison'
import { pointsOf } from '@shared/domain/explain-light'
import type { Standing } from '@shared/domain/standing'
import { Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { hrefOfFilter } from '../../ui/ledger-filter'
import { LightMark } from '../../ui/light-mark'
import { useMessages } from '../../ui/messages/use-messages'
import type { Comparison } from './use-comparison'
import { figures, texts } from '../../ui/head-columns'
import { TableHead } from '../../ui/table-head'

const MOVES = ['worse', 'better', 'same'] as const
const MOST_SHOWN = 500

/** The targets that moved between the two days, those that got worse first. */
export function MovedTargets({ comparison: { from, to, moved } }: { readonly comparison: Comparison }) {
  const { compare: words, common } = useMessages()
  const [shown, setShown] = useState<MovedTarget['light'] | 'all'>('all')
  const rows = useMemo(() => (shown === 'all' ? moved : moved.filter(({ light }) => light === shown)), [moved, shown])
  const day = { before: common.day(from), after: common.day(to) }
  return (
    <section className="compare-moved" aria-label={words.movedTitle}>
      <h2>
        {words.movedTitle}
        <Segmented
          size="small"
          value={shown}
          options={[
            { value: 'all' as const, label: words.all },
            ...MOVES.map((value) => ({ value, label: words.moves[value] })),
          ]}
          onChange={setShown}
        />
        <span className="compare-muted">{words.count(rows.length, moved.length)}</span>
      </h2>
      {rows.length === 0 ? (
        <p className="compare-muted">{words.none}</p>
      ) : (
        <div className="compare-list">
          <table className="plain-table" aria-label={words.movedTitle}>
            <TableHead
              columns={[
                ...texts(words.columns.title, words.columns.unit),
                ...texts(day.before, day.after).map((column) => ({ ...column, span: 2 })),
                ...figures(words.columns.points),
              ]}
            />
            <tbody>
              {rows.slice(0, MOST_SHOWN).map((row) => (
                <MovedRow key={row.target.id} row={row} />
              ))}
            </tbody>
          </table>
          {rows.length > MOST_SHOWN && <p className="compare-muted">{words.more(rows.length - MOST_SHOWN)}</p>}
        </div>
      )}
    </section>
  )
}

function MovedRow({ row: { target, before, after, points } }: { readonly row: MovedTarget }) {
  const { supervise, common } = useMessages()
  return (
    <tr>
      <th scope="row" className="is-text is-long">
        <a href={hrefOfFilter({ ledger: 'all', open: target.id })} title={target.title}>
          {target.title}
        </a>
      </th>
      <td className="is-text is-short" title={target.leadUnits[0]}>
        {target.leadUnits[0] ?? supervise.noUnit}
      </td>
      <Stood standing={before} />
      <Stood standing={after} />
      <td>{points === null ? common.missing : pointsOf(points)}</td>
    </tr>
  )
}

function Stood({ standing }: { readonly standing: Standing }) {
  const { ledger, common } = useMessages()
  return (
    <>
      <td className="is-text">
        <LightMark
          light={standing.light}
          word={ledger.lightWord(standing.light, standing.reason)}
          reason={ledger.explainLight(standing.reason)}
        />
      </td>
      <td>{completionText(standing) || common.missing}</td>
    </>
  )
}
