/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a long list is drawn in parts, which a select can not be */
import { useVirtualizer } from '@tanstack/react-virtual'
import { Input, type InputRef } from 'antd'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useMessages } from '../../ui/messages/use-messages'
import { countText } from '../../ui/when'
import type { OfferedValue } from './offered-values'

interface ValueListProps {
  readonly found: readonly OfferedValue[]
  readonly ticked: ReadonlySet<string>
  readonly isSearching: boolean
  readonly onSearch: (query: string) => void
  readonly onTicked: (ticked: ReadonlySet<string>) => void
}

const LINE = 26
const SHOWN_LINES = 9

/** A column's values to tick, with a search box that has the focus first. The first line stands for all of them. */
export function ValueList({ found, ticked, isSearching, onSearch, onTicked }: ValueListProps) {
  const { table: words } = useMessages()
  const id = useId()
  const field = useRef<InputRef>(null)
  const [list, setList] = useState<HTMLElement | null>(null)
  const [at, setAt] = useState(0)
  const isComposing = useRef(false)
  const count = found.filter(({ text }) => ticked.has(text)).length
  const current = Math.min(at, found.length)
  // oxlint-disable-next-line react/incompatible-library -- its functions are used here only and never passed on
  const lines = useVirtualizer({
    count: found.length + 1,
    getScrollElement: () => list,
    estimateSize: () => LINE,
    overscan: 6,
  })
  useEffect(() => field.current?.focus({ preventScroll: true }), [])

  const toggle = (line: number) => {
    setAt(line)
    const next = new Set(ticked)
    if (line === 0) {
      for (const { text } of found) {
        if (count < found.length) next.add(text)
        else next.delete(text)
      }
    } else {
      const text = found[line - 1]?.text ?? ''
      if (!next.delete(text)) next.add(text)
    }
    onTicked(next)
  }
  const go = (line: number) => {
    const next = Math.max(0, Math.min(found.length, line))
    setAt(next)
    lines.scrollToIndex(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + 8,
      PageUp: current - 8,
      Home: 0,
      End: found.length,
    }
    const to = moves[event.key]
    if (to !== undefined) go(to)
    else if (event.key === ' ') toggle(current)
    else return
    event.preventDefault()
  }
  const wordOf = (line: number) => {
    if (line === 0) return isSearching ? words.allFound : words.all
    const text = found[line - 1]?.text ?? ''
    return text === '' ? words.blank : text
  }
  const isTicked = (line: number) =>
    line === 0 ? count > 0 && count === found.length : ticked.has(found[line - 1]?.text ?? '')
  return (
    <div className="value-list">
      <Input
        ref={field}
        size="small"
        allowClear
        placeholder={words.searchValues}
        aria-label={words.searchValues}
        onCompositionStart={() => (isComposing.current = true)}
        onCompositionEnd={(event) => {
          isComposing.current = false
          onSearch(event.currentTarget.value)
        }}
        onChange={(event) => {
          if (!isComposing.current) onSearch(event.target.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && !isComposing.current) list?.focus()
        }}
      />
      {found.length === 0 ? (
        <p className="value-none">{words.noValue}</p>
      ) : (
        <div
          ref={setList}
          role="listbox"
          tabIndex={0}
          aria-label={words.values}
          aria-multiselectable
          aria-activedescendant={`${id}-${current}`}
          className="value-lines"
          style={{ height: Math.min(lines.getTotalSize(), LINE * SHOWN_LINES) + 2 }}
          onKeyDown={onKeyDown}
        >
          <div role="presentation" style={{ height: lines.getTotalSize(), position: 'relative' }}>
            {lines.getVirtualItems().map(({ index, start }) => (
              <div
                role="option"
                key={index}
                id={`${id}-${index}`}
                tabIndex={-1}
                className={`value-line${index === current ? ' is-current' : ''}`}
                aria-selected={isTicked(index)}
                aria-setsize={found.length + 1}
                aria-posinset={index + 1}
                title={wordOf(index)}
                style={{ top: start }}
                onMouseDown={(event) => {
                  event.preventDefault()
                  if (event.button === 0) toggle(index)
                }}
              >
                <span
                  className="value-box"
                  aria-hidden
                  data-state={isTicked(index) ? 'on' : index === 0 && count > 0 ? 'part' : 'off'}
                />
                <span className="value-text">{wordOf(index)}</span>
                <span className="value-count">
                  {countText(index === 0 ? found.length : (found[index - 1]?.count ?? 0))}
                </span>
              </div>
            ))}
          </div>
        </div>
      )}
    </div>
  )
}
