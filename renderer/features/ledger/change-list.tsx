import { useVirtualizer } from '@tanstack/react-virtual'
import { useState } from 'react'
import { useMessages } from '../../ui/messages/use-messages'
import './change-list.css'
import type { CellChange } from './replacements'

const LINE = 28
const SHOWN_LINES = 10

/** Every change before it is made: where, what stood there, what will. */
export function ChangeList({ changes }: { readonly changes: readonly CellChange[] }) {
  const { table: words, ledger } = useMessages()
  const [box, setBox] = useState<HTMLElement | null>(null)
  // oxlint-disable-next-line react/incompatible-library -- its functions are used here only and never passed on
  const lines = useVirtualizer({
    count: changes.length,
    getScrollElement: () => box,
    estimateSize: () => LINE,
    overscan: 6,
  })
  return (
    <section
      ref={setBox}
      aria-label={words.changes}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls is reached by keys
      tabIndex={0}
      className="change-list"
      style={{ height: LINE * Math.min(changes.length, SHOWN_LINES) + 2 }}
    >
      <ul style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, start }) => {
          const change = changes[index]
          if (!change) return null
          const { target, column, before, after } = change
          return (
            <li key={index} style={{ top: start, height: LINE }} title={ledger.pasteSample(before, after)}>
              <span className="change-target">{target}</span>
              <span className="change-column">{column}</span>
              <span className="change-texts">
                <del>{before === '' ? words.blank : before}</del>
                {' → '}
                <ins>{after === '' ? words.blank : after}</ins>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
