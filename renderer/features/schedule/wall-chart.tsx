import { Button } from 'antd'
import { useEffect, useLayoutEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import { createPortal } from 'react-dom'
import { useView } from '../../db/use-store'
import type { LedgerRow } from '../../ui/ledger-row'
import { useMessages } from '../../ui/messages/use-messages'
import { palettes } from '../../ui/palette'
import type { Bars } from './use-bars'
import './wall-chart.css'
import { WallPage, type WallTitle } from './wall-page'
import { pagesOf, type PrintedPage } from './wall-pages'
import { WallRow } from './wall-row'

/** While the chart is shown the paper is A3 and nothing else of the window is printed. */
const PAPER = '@page { size: A3 landscape; margin: 0 } @media print { body > :not(.wall) { display: none !important } }'

/** Paper is white, whatever theme the screen has. */
const ON_PAPER = Object.fromEntries(
  Object.entries(palettes.light).map(([name, colour]) => [`--duban-${name}`, colour]),
) as CSSProperties

interface WallChartProps extends WallTitle {
  readonly rows: readonly LedgerRow[]
  readonly bars: Bars
  readonly onClose: () => void
}

/** The wall chart page by page as it will be printed, over the whole window until it is closed. */
export function WallChart(props: WallChartProps) {
  const { rows, bars, onClose } = props
  const { schedule, common } = useMessages()
  const { officeName } = useView().settings
  const [pages, setPages] = useState<readonly PrintedPage[] | null>(null)
  const measured = useRef<HTMLDivElement>(null)
  const title: WallTitle = {
    name: props.name,
    issuer: props.issuer || officeName,
    matching: props.matching,
    all: props.all,
  }
  useInert()
  useLayoutEffect(() => {
    const { current: room } = measured
    if (room === null) return
    const drawn = [...room.querySelectorAll<HTMLElement>('.wall-row')]
    const heights = rows.map(({ isHeading }, index) => ({
      isHeading,
      height: drawn[index]?.getBoundingClientRect().height ?? 0,
    }))
    setPages(pagesOf(heights, room.clientHeight))
  }, [rows])
  const draw = (row: LedgerRow) => (
    <WallRow key={row.id} row={row} bar={bars.byRow.get(row.id) ?? null} span={bars.paperSpan} today={bars.today} />
  )
  const onKeyDown = (event: KeyboardEvent) => {
    const isPrint = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'p'
    if (isPrint) window.print()
    else if (event.key === 'Escape') onClose()
    // Keys of the window behind, such as undo, are not meant for what can not be seen.
    event.stopPropagation()
    if (isPrint) event.preventDefault()
  }
  return createPortal(
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the buttons inside arrive here
    <dialog open className="wall" aria-modal aria-label={schedule.preview} onKeyDown={onKeyDown}>
      <style>{PAPER}</style>
      <div className="wall-bar">
        <strong>{schedule.preview}</strong>
        <output>{pages && schedule.previewPages(pages.length, rows.length)}</output>
        <span className="wall-hint">{schedule.previewHint}</span>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- what was just asked for is confirmed by Enter */}
        <Button type="primary" autoFocus onClick={() => window.print()}>
          {schedule.printNow}
        </Button>
        <Button onClick={onClose}>{common.close}</Button>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- pages are scrolled by keys */}
      <section className="wall-pages" tabIndex={0} aria-label={schedule.pages} style={ON_PAPER}>
        {pages === null ? (
          <div className="wall-measured">
            <WallPage {...title} bars={bars} page={1} pages={1} rowsRef={measured}>
              {rows.map(draw)}
            </WallPage>
          </div>
        ) : (
          pages.map(({ from, to }, index) => (
            <WallPage key={from} {...title} bars={bars} page={index + 1} pages={pages.length}>
              {rows.slice(from, to).map(draw)}
            </WallPage>
          ))
        )}
      </section>
    </dialog>,
    document.body,
  )
}

/** What lies behind takes no focus while the chart is shown, and has it back afterwards. */
function useInert(): void {
  useEffect(() => {
    const behind = document.getElementById('root')
    const focused = document.activeElement
    behind?.setAttribute('inert', '')
    return () => {
      behind?.removeAttribute('inert')
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
    }
  }, [])
}
