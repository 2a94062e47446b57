import { useLayoutEffect, useRef, useState } from 'react'
import { useView } from '../../db/use-store'
import type { LedgerRow } from '../../ui/ledger-row'
import { useMessages } from '../../ui/messages/use-messages'
import { PrintPreview } from '../../ui/print-preview'
import type { Bars } from './use-bars'
import './wall-chart.css'
import { WallPage, type WallTitle } from './wall-page'
import { pagesOf, type PrintedPage } from './wall-pages'
import { WallRow } from './wall-row'

interface WallChartProps extends WallTitle {
  readonly rows: readonly LedgerRow[]
  readonly bars: Bars
  readonly onClose: () => void
}

/** The wall chart page by page as it will be printed, over the whole window until it is closed. */
export function WallChart(props: WallChartProps) {
  const { rows, bars, onClose } = props
  const { schedule } = useMessages()
  const { officeName } = useView().settings
  const [pages, setPages] = useState<readonly PrintedPage[] | null>(null)
  const measured = useRef<HTMLDivElement>(null)
  const title: WallTitle = {
    name: props.name,
    issuer: props.issuer || officeName,
    matching: props.matching,
    all: props.all,
  }
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
  return (
    <PrintPreview
      label={schedule.preview}
      paper="A3 landscape"
      told={pages ? schedule.previewPages(pages.length, rows.length) : ''}
      hint={schedule.previewHint}
      onClose={onClose}
    >
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
    </PrintPreview>
  )
}
