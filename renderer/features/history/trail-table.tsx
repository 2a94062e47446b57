/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows of a virtualised table cannot be laid out by table elements */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useState } from 'react'
import type { History } from '../../db/history/history'
import type { CommandEntry } from '../../db/history/history-types'
import { useMessages } from '../../ui/messages/use-messages'
import type { Telling } from './tell-command'
import { TrailRow } from './trail-row'

interface TrailTableProps {
  readonly history: History
  readonly entries: readonly CommandEntry[]
  readonly telling: Telling
  readonly onLook: (closes: number) => void
}

const ROW_HEIGHT = 41
const OVERSCAN = 6

/** The commands as lines; only those in view are drawn, and only theirs are read. */
export function TrailTable({ history, entries, telling, onLook }: TrailTableProps) {
  const { history: words } = useMessages()
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  // oxlint-disable-next-line react/incompatible-library -- its functions are used here only and never passed on
  const lines = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => entries[index]?.closes ?? index,
    overscan: OVERSCAN,
  })
  const toggle = (closes: number) =>
    setOpened((now) => {
      const next = new Set(now)
      if (!next.delete(closes)) next.add(closes)
      return next
    })
  const { columns } = words
  return (
    <div className="trail-table" role="table" aria-label={words.trail} aria-rowcount={entries.length + 1}>
      <div role="rowgroup" className="trail-head">
        <div role="row" className="trail-cells" aria-rowindex={1}>
          <span role="columnheader" aria-label={words.expand} />
          {[columns.at, columns.who, columns.did, columns.target, columns.change, columns.reason].map((title) => (
            <span role="columnheader" key={title}>
              {title}
            </span>
          ))}
        </div>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must take the focus */}
      <div role="rowgroup" className="trail-body" ref={setScroller} tabIndex={0}>
        <div className="trail-height" role="presentation" style={{ height: lines.getTotalSize() }}>
          {lines.getVirtualItems().map(({ index, start, key }) => {
            const entry = entries[index]
            if (!entry) return null
            return (
              <div
                key={key}
                role="presentation"
                className="trail-place"
                data-index={index}
                ref={lines.measureElement}
                style={{ transform: `translateY(${start}px)` }}
              >
                <TrailRow
                  index={index}
                  history={history}
                  entry={entry}
                  telling={telling}
                  isOpen={opened.has(entry.closes)}
                  onToggle={toggle}
                  onLook={onLook}
                />
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
