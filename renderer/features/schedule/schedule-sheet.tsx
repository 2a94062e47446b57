/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtualised grid cannot be laid out by table elements */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState, type CSSProperties, type Ref } from 'react'
import type { GridHandle } from '../../ui/grid/grid-types'
import { useViewportWidth } from '../../ui/grid/use-viewport'
import type { LedgerRow } from '../../ui/ledger-row'
import { useMessages } from '../../ui/messages/use-messages'
import { ScheduleRow } from './schedule-row'
import type { RowActs } from './schedule-track'
import { TimeHead, TimeLines } from './time-head'
import { trackWidth, type Scale } from './time-scale'
import { shareAt } from './time-span'
import type { Bars } from './use-bars'
import { useDeadlineMove } from './use-deadline-move'
import { useScheduleKeys } from './use-schedule-keys'

const ROW_HEIGHT = 32
const HEAD_HEIGHT = 48
const OVERSCAN_ROWS = 8
/** The list takes this share of the window, within bounds; without room for it the lead unit is left out. */
const LIST_SHARE = 0.4
const NARROWEST_LIST = 300
const WIDEST_LIST = 560
const LIST_WITH_UNIT = 400

/** Where today is brought to: what has been is looked at more than what is to come. */
const TODAY_AT = 0.7

const idOf = (index: number) => `schedule-row-${index}`

interface ScheduleSheetProps {
  readonly scroller: HTMLElement
  readonly ref: Ref<GridHandle>
  readonly rows: readonly LedgerRow[]
  readonly currentRowId: string | null
  readonly bars: Bars
  readonly scale: Scale
  /** Counts up whenever the chart is to be moved to today. */
  readonly todayAsked: number
  readonly onCurrentRowChange: (rowId: string) => void
  readonly onOpen: (rowId: string) => void
  readonly onToggle: (rowId: string) => void
}

/** Head, rows and lines of the chart. Only the rows in view are drawn. */
export function ScheduleSheet(props: ScheduleSheetProps) {
  const { scroller, rows, bars, scale } = props
  const { schedule } = useMessages()
  const { span, today } = bars
  const room = useViewportWidth(scroller)
  const listWidth = Math.round(Math.min(WIDEST_LIST, Math.max(NARROWEST_LIST, room * LIST_SHARE)))
  const width = trackWidth(span, scale, room - listWidth)
  const moves = useDeadlineMove()
  const current = Math.max(
    0,
    rows.findIndex(({ id }) => id === props.currentRowId),
  )
  const currentId = rows[current]?.id ?? ''
  const choose = (rowId: string) => {
    if (rowId !== moves.move?.id) moves.cancel()
    if (rowId !== props.currentRowId) props.onCurrentRowChange(rowId)
  }
  const goTo = (index: number) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, index))]
    if (row) choose(row.id)
  }
  const open = (rowId: string) => {
    choose(rowId)
    props.onOpen(rowId)
  }
  const acts = useSteadyActs({ onChoose: choose, onOpen: open, onToggle: props.onToggle, moves: () => moves })
  const onKeyDown = useScheduleKeys({
    scroller,
    rows,
    current: rows.length === 0 ? -1 : current,
    pageRows: () => Math.max(1, Math.floor((scroller.clientHeight - HEAD_HEIGHT) / ROW_HEIGHT) - 1),
    bars,
    moves,
    goTo,
    onOpen: open,
    onToggle: props.onToggle,
  })
  const sheet = useRef<HTMLDivElement>(null)
  useImperativeHandle(props.ref, () => ({
    focus: () => sheet.current?.focus({ preventScroll: true }),
    moveRow: (delta) => goTo(current + delta),
    goTo: (rowId) => {
      const isThere = rows.some(({ id }) => id === rowId)
      if (isThere) choose(rowId)
      return isThere
    },
    selectedRowIds: () => (currentId === '' ? [] : [currentId]),
    currentCell: () => null,
    commitEdit: () => {},
  }))

  // oxlint-disable-next-line react/incompatible-library -- its functions are used here only and never passed on
  const rowWindow = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN_ROWS,
    paddingStart: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  })
  useEffect(() => {
    rowWindow.scrollToIndex(current, { align: 'auto' })
  }, [rowWindow, current])
  const todayAt = shareAt(span, today) * width
  useLayoutEffect(() => {
    scroller.scrollLeft = Math.max(0, todayAt - (room - listWidth) * TODAY_AT)
    // oxlint-disable-next-line react/exhaustive-deps -- moved when it is asked for, not when the window is resized
  }, [scroller, scale, props.todayAsked])

  const hasTree = rows.some(({ hasChildren }) => hasChildren)
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- it takes the focus, and its rows are active descendants
    <div
      ref={sheet}
      role="treegrid"
      className={listWidth < LIST_WITH_UNIT ? 'schedule-sheet is-narrow' : 'schedule-sheet'}
      tabIndex={0}
      aria-label={schedule.label}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={idOf(current)}
      style={sheetStyle(listWidth, width, rowWindow.getTotalSize())}
      onKeyDown={onKeyDown}
    >
      <div role="row" className="schedule-head" aria-rowindex={1}>
        <div role="presentation" className="schedule-list">
          <div role="columnheader">{schedule.number}</div>
          <div role="columnheader">{schedule.item}</div>
          <div role="columnheader" className="schedule-unit">
            {schedule.unit}
          </div>
          <div role="columnheader">{schedule.light}</div>
        </div>
        <div role="columnheader" aria-label={schedule.time} className="schedule-time">
          <TimeHead span={span} scale={scale} today={today} />
        </div>
      </div>
      <TimeLines span={span} scale={scale} today={today} />
      {rowWindow.getVirtualItems().map(({ index, start }) => {
        const row = rows[index]
        if (!row) return null
        return (
          <ScheduleRow
            key={row.id}
            id={idOf(index)}
            row={row}
            index={index}
            top={start}
            bar={bars.byRow.get(row.id) ?? null}
            span={span}
            today={today}
            trackWidth={width}
            isCurrent={index === current}
            hasTree={hasTree}
            move={moves.move?.id === row.target.id ? moves.move : null}
            acts={acts}
          />
        )
      })}
    </div>
  )
}

function sheetStyle(listWidth: number, width: number, height: number): CSSProperties {
  const own = { '--list-width': `${listWidth}px` }
  return { ...own, width: listWidth + width, height }
}

/** The same object at every render, so that rows are drawn again only when they change. */
function useSteadyActs(acts: RowActs): RowActs {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  const [steady] = useState<RowActs>(() => ({
    onChoose: (rowId) => latest.current.onChoose(rowId),
    onOpen: (rowId) => latest.current.onOpen(rowId),
    onToggle: (rowId) => latest.current.onToggle(rowId),
    moves: () => latest.current.moves(),
  }))
  return steady
}
