import { useCallback, useEffect, useMemo, useState } from 'react'
import { characterWidths } from './character-widths'
import type { GridColumn, GridRow } from './grid-types'
import type { ColumnLayout } from './layout'
import { evenPlaces, unevenPlaces, type RowPlaces } from './row-places'
import { LINE_HEIGHT, TextHeights } from './text-heights'

const SLICE_MS = 8

interface PlaceSources<R extends GridRow> {
  readonly rows: readonly R[]
  readonly columns: readonly GridColumn<R>[]
  readonly layout: ColumnLayout
  readonly getText: (row: R, key: string) => string
  readonly treeKey: string | undefined
  /** A height for all rows, or theirs by their texts. */
  readonly rowHeight: number | 'text'
  readonly scroller: HTMLElement
}

/** Takes in how tall the texts on the screen are; the rows then stand anew. */
export type SeeHeights<R extends GridRow> = (drawn: readonly { readonly row: R; readonly element: Element }[]) => void

/** Where the rows stand. By their texts: reckoned for all of them in slices, and put right by what is seen. */
export function useRowPlaces<R extends GridRow>(
  sources: PlaceSources<R>,
): {
  readonly places: RowPlaces
  readonly seeHeights: SeeHeights<R> | null
} {
  const { rows, columns, layout, getText, treeKey, rowHeight, scroller } = sources
  const isByText = rowHeight === 'text'
  const [texts] = useState(() => new TextHeights<R>(characterWidths(getComputedStyle(scroller).font)))
  const [news, setNews] = useState(0)
  const places = useMemo(() => {
    if (rowHeight !== 'text') return evenPlaces(rows.length, rowHeight)
    texts.follow(columns, layout, treeKey, getText)
    return unevenPlaces(texts.heights(rows))
    // oxlint-disable-next-line react/exhaustive-deps -- what was learnt since is in the heights, and news only counts
  }, [rows, columns, layout, getText, treeKey, rowHeight, texts, news])

  useEffect(() => {
    if (!isByText || rows.every((row) => texts.isKnown(row))) return
    let next = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const learn = () => {
      const until = performance.now() + SLICE_MS
      for (; next < rows.length && performance.now() < until; next += 1) texts.learn(rows[next] as R)
      if (next < rows.length) timer = setTimeout(learn)
      else setNews((count) => count + 1)
    }
    timer = setTimeout(learn)
    return () => clearTimeout(timer)
  }, [isByText, rows, columns, getText, texts])

  const seeHeights = useCallback<SeeHeights<R>>(
    (drawn) => {
      let isNews = false
      for (const { row, element } of drawn) {
        for (const box of element.querySelectorAll<HTMLElement>('[data-wraps]')) {
          const key = box.dataset['wraps'] ?? ''
          if (texts.isSeen(row, key)) continue
          isNews = texts.see(row, key, Math.max(1, Math.round(box.offsetHeight / LINE_HEIGHT))) || isNews
        }
      }
      if (isNews) setNews((count) => count + 1)
    },
    [texts],
  )
  return { places, seeHeights: isByText ? seeHeights : null }
}
