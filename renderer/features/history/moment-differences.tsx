import { useVirtualizer } from '@tanstack/react-virtual'
import { Button, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import type { History } from '../../db/history/history'
import type { MomentDifference, TargetDifference } from '../../db/history/history-types'
import { ChangeLine } from '../../ui/change-line'
import { MomentCounts } from './moment-counts'
import { RestoreTargetDialog } from './restore-target-dialog'
import { TargetLink } from './target-link'
import { tellRows, type Telling } from './tell-command'

interface MomentDifferencesProps {
  readonly history: History
  readonly difference: MomentDifference
  readonly telling: Telling
}

type Kind = TargetDifference['kind']
const KINDS: readonly Kind[] = ['differs', 'only-then', 'only-now']
/** Texts in the list are cut to this many characters; the tooltip has them whole. */
const CUT = 60

/** What the data would be: counts now and then, and every target that differs, in words. */
export function MomentDifferences({ history, difference, telling }: MomentDifferencesProps) {
  const { messages } = telling
  const { history: words } = messages
  const { targets, others, closes } = difference
  const [kind, setKind] = useState<Kind | 'all'>('all')
  const [restoring, setRestoring] = useState<TargetDifference | null>(null)
  const shown = useMemo(
    () => (kind === 'all' ? targets : targets.filter((target) => target.kind === kind)),
    [targets, kind],
  )
  const settings = useMemo(() => tellRows(others, telling), [others, telling])
  const countOf = (wanted: Kind) => targets.filter((target) => target.kind === wanted).length
  return (
    <>
      <MomentCounts difference={difference} thenTitle={words.atThat} />
      {targets.length === 0 && others.length === 0 && <p>{words.sameAsNow}</p>}
      {settings.length > 0 && (
        <ul className="moment-others">
          {settings.map((row) => (
            <li key={`${row.table} ${row.id}`}>
              <span className="trail-row-kind">{words.thenKinds[row.kind]}</span>
              {row.title}
              {row.kind === 'changed' &&
                row.fields.map((field) => <ChangeLine key={field.key} change={field} most={CUT} />)}
            </li>
          ))}
        </ul>
      )}
      {targets.length > 0 && (
        <>
          <div className="moment-kinds">
            <Segmented<Kind | 'all'>
              size="small"
              aria-label={words.differing}
              value={kind}
              options={[
                { value: 'all', label: words.allDiffering(targets.length) },
                ...KINDS.filter((each) => countOf(each) > 0).map((each) => ({
                  value: each,
                  label: words.differingKind(each, countOf(each)),
                })),
              ]}
              onChange={setKind}
            />
            <span className="trail-muted">{words.nowToThen}</span>
          </div>
          <TargetList rows={shown} telling={telling} onRestore={setRestoring} />
        </>
      )}
      <RestoreTargetDialog
        history={history}
        closes={closes}
        at={difference.at}
        target={restoring}
        telling={telling}
        onClose={() => setRestoring(null)}
      />
    </>
  )
}

interface TargetListProps {
  readonly rows: readonly TargetDifference[]
  readonly telling: Telling
  readonly onRestore: (target: TargetDifference) => void
}

function TargetList({ rows, telling, onRestore }: TargetListProps) {
  const { history: words } = telling.messages
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  // oxlint-disable-next-line react/incompatible-library -- its functions are used here only and never passed on
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => 64,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
  })
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must take the focus
    <section className="moment-list" ref={setScroller} tabIndex={0} aria-label={words.differing}>
      <div className="trail-height" style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index]
          if (!row) return null
          return (
            <div
              key={key}
              className="trail-place"
              data-index={index}
              ref={lines.measureElement}
              style={{ transform: `translateY(${start}px)` }}
            >
              <TargetRow row={row} telling={telling} onRestore={onRestore} />
            </div>
          )
        })}
      </div>
    </section>
  )
}

function TargetRow({ row, telling, onRestore }: Omit<TargetListProps, 'rows'> & { readonly row: TargetDifference }) {
  const { messages, names } = telling
  const { history: words } = messages
  const told = useMemo(() => tellRows(row.changes, telling), [row, telling])
  const [first] = told
  const title = first?.title ?? messages.changes.unknownRow
  const own = told.find(({ table }) => table === 'targets')
  const notes = told.filter(({ table }) => table === 'notes')
  return (
    <article className="moment-target">
      <header>
        <span className={`moment-kind is-${row.kind}`}>{words.differenceKinds[row.kind]}</span>
        <TargetLink id={row.id} title={title} names={names} />
        <span className="trail-gap" />
        {row.kind !== 'only-now' && (
          <Button size="small" type="link" onClick={() => onRestore(row)}>
            {words.restoreTarget}
          </Button>
        )}
      </header>
      {row.kind === 'differs' &&
        own?.fields.map((field) => (
          <div key={field.key}>
            <ChangeLine change={field} most={CUT} />
          </div>
        ))}
      {notes.length > 0 && (
        <div className="trail-muted">
          {words.notesDiffer(
            notes.filter(({ kind }) => kind === 'made').length,
            notes.filter(({ kind }) => kind === 'removed').length,
          )}
        </div>
      )}
    </article>
  )
}
