/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- keys bubble up from the fields within */
import { Button } from 'antd'
import { useRef, useState, type KeyboardEvent } from 'react'
import type { GridSort } from '../../ui/grid/grid-types'
import { useMessages } from '../../ui/messages/use-messages'
import { typedFigure, type ColumnFilter } from './column-filter'
import './column-menu.css'
import './popup-box.css'
import { filterOfTicks, tickedOf, type OfferedValue } from './offered-values'
import { RangePart, type Range } from './range-part'
import type { ShownColumn } from './shown-column'
import { keepTabInside, placeBelow } from './popup-place'
import { useCloseOutside } from './use-close-outside'
import { ValueList } from './value-list'

interface ColumnMenuProps {
  readonly column: ShownColumn
  /** Where the column's head is on the screen. */
  readonly head: DOMRect
  readonly filter: ColumnFilter | undefined
  readonly offered: readonly OfferedValue[]
  readonly onFilter: (filter: ColumnFilter | null) => void
  readonly onSort: (direction: GridSort['direction']) => void
  /** Keeps the columns up to this one in place, or leaves it to the kind again; null where it can not be. */
  readonly freeze: { readonly isOn: boolean; readonly onChange: (isOn: boolean) => void } | null
  readonly onClose: () => void
}

/** What a column's head offers, as in a spreadsheet: sorting, a range, and the values to tick. Enter takes, Esc leaves. */
export function ColumnMenu(props: ColumnMenuProps) {
  const { column, head, filter, offered, onFilter, freeze, onClose } = props
  const { table: words, common } = useMessages()
  const box = useRef<HTMLDialogElement>(null)
  const [range, setRange] = useState<Range>(() => ({ from: filter?.from, to: filter?.to, pick: filter?.pick }))
  const [ticked, setTicked] = useState(() => tickedOf(offered, filter))
  const [query, setQuery] = useState('')
  const needle = query.trim().toLowerCase()
  const found = needle === '' ? offered : offered.filter(({ text }) => text.toLowerCase().includes(needle))
  const chosen = found.filter(({ text }) => ticked.has(text))

  useCloseOutside(box, onClose)
  const search = (next: string) => {
    setQuery(next)
    // As in a spreadsheet: what is found is ticked, and taking it shows that alone.
    const letters = next.trim().toLowerCase()
    setTicked(
      letters === ''
        ? tickedOf(offered, filter)
        : new Set(offered.flatMap(({ text }) => (text.toLowerCase().includes(letters) ? [text] : []))),
    )
  }
  const take = () => {
    if (chosen.length === 0 && offered.length > 0) return
    const ticks = filterOfTicks(offered, new Set(chosen.map(({ text }) => text)), filter, needle !== '')
    const parts = Object.entries({ ...ticks, ...understood(column, range) }).filter(([, part]) => part !== undefined)
    onFilter(parts.length === 0 ? null : Object.fromEntries(parts))
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDialogElement>) => {
    // The page has meanings of its own for many keys; nothing that is typed here is for it.
    event.stopPropagation()
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape') {
      event.preventDefault()
      onClose()
    } else if (event.key === 'Enter' && !isTakenWithin(event.target)) {
      event.preventDefault()
      take()
    } else if (event.key === 'Tab' && box.current) keepTabInside(event, box.current)
  }
  const sort = (direction: GridSort['direction']) => {
    props.onSort(direction)
    onClose()
  }
  return (
    <dialog
      open
      ref={box}
      aria-label={words.menuOf(column.title)}
      className="popup-box column-menu"
      style={placeBelow(head)}
      onKeyDown={onKeyDown}
    >
      <div className="column-menu-sort">
        <Button size="small" type="text" onClick={() => sort('ascending')}>
          {words.ascending[column.kind]}
        </Button>
        <Button size="small" type="text" onClick={() => sort('descending')}>
          {words.descending[column.kind]}
        </Button>
        {freeze && (
          <Button
            size="small"
            type="text"
            onClick={() => {
              freeze.onChange(!freeze.isOn)
              onClose()
            }}
          >
            {freeze.isOn ? words.unfreeze : words.freezeTo}
          </Button>
        )}
      </div>
      {column.kind !== 'text' && <RangePart column={column} range={range} onRange={setRange} />}
      <ValueList found={found} ticked={ticked} isSearching={needle !== ''} onSearch={search} onTicked={setTicked} />
      <div className="column-menu-end">
        <Button
          size="small"
          type="link"
          disabled={filter === undefined}
          onClick={() => {
            onFilter(null)
            onClose()
          }}
        >
          {words.clearColumn}
        </Button>
        <span className="ledger-gap" />
        <Button size="small" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button size="small" type="primary" disabled={chosen.length === 0 && offered.length > 0} onClick={take}>
          {common.confirm}
        </Button>
      </div>
    </dialog>
  )
}

/** Enter is the button's own, and the calendar's, which takes the day that was typed. */
function isTakenWithin(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, .ant-picker') !== null
}

/** Ends that are no figures are left out, never guessed; the field shows them as wrong. */
function understood({ kind }: ShownColumn, { from, to, pick }: Range): Range {
  if (kind !== 'figure') return { from, to, pick }
  return { from: figureEnd(from), to: figureEnd(to), pick: undefined }
}

function figureEnd(text: string | undefined): string | undefined {
  return typedFigure(text) === null ? undefined : text
}
