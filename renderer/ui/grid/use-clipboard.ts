import { useState, type ClipboardEvent } from 'react'
import { bannersIn, batchOf, emptied, layOver, rowsByKey, type PlacedText } from './fill'
import type { GridColumn, GridEditBatch, GridRow } from './grid-types'
import { readClipboard } from './parse-html-table'
import { rangeOf, selectRange, type Selection } from './selection'
import { formatHtmlTable, formatTsv, parseTsv } from './tsv'

type Handler = (event: ClipboardEvent<HTMLTextAreaElement>) => void

export interface ClipboardHandlers {
  readonly onCopy: Handler
  readonly onCut: Handler
  readonly onPaste: Handler
}

interface ClipboardContext<R extends GridRow> {
  readonly rows: readonly R[]
  readonly columns: readonly GridColumn<R>[]
  readonly getText: (row: R, key: string) => string
  readonly selection: Selection
  /** While a cell is edited the clipboard is the text field's own. */
  readonly isEditing: boolean
  readonly submit: (batch: GridEditBatch) => void
  readonly select: (selection: Selection, isShown?: boolean) => void
}

/** Cells that were cut: they are emptied when they are pasted, and until then nothing happens to them. */
export interface CutCells {
  readonly rowIds: ReadonlySet<string>
  readonly keys: ReadonlySet<string>
  /** What the clipboard holds as long as nothing else was copied. */
  readonly text: string
}

/** Copies, cuts and pastes cells as spreadsheets do. One paste is one batch. */
export function useClipboard<R extends GridRow>(
  context: ClipboardContext<R>,
): ClipboardHandlers & { readonly cut: CutCells | null; readonly forgetCut: () => void } {
  const { rows, columns, getText, selection, isEditing, submit, select } = context
  const [cut, setCut] = useState<CutCells | null>(null)
  const range = rangeOf(selection)
  const keys = () => columns.slice(range.left, range.right + 1).map(({ key }) => key)
  const chosen = () => rows.slice(range.top, range.bottom + 1).filter(({ isBanner }) => !isBanner)
  const copy: Handler = (event) => {
    const shown = keys()
    const block = chosen().map((row) => shown.map((key) => getText(row, key)))
    event.clipboardData.setData('text/plain', formatTsv(block))
    event.clipboardData.setData('text/html', formatHtmlTable(block))
    event.preventDefault()
  }
  const paste = (data: DataTransfer) => {
    const block = readClipboard(data, parseTsv)
    if (block.length === 0 || rows.length === 0) return
    const placed = layOver(block, range, { rows: rows.length, columns: columns.length }, bannersIn(rows))
    select(selectRange(placed.range), false)
    const batch = batchOf('paste', placed.texts, placed.beyond, context)
    const isWhole = batch.skipped === 0 && placed.rowsBeyond.length === 0
    setCut(null)
    // Text that finds no room, or no longer stands where it was cut, is pasted and stays there too: none is ever lost.
    const isMove = isWhole && cut !== null && isStillCut(cut, data.getData('text/plain'), context)
    submit(
      isMove
        ? moved(batch, placed.texts, cut, context)
        : { ...batch, rowsBeyond: rowsByKey(placed.rowsBeyond, columns, range.left) },
    )
  }
  return {
    cut,
    forgetCut: () => setCut(null),
    onCopy: (event) => {
      if (isEditing) return
      setCut(null)
      copy(event)
    },
    onCut: (event) => {
      if (isEditing) return
      copy(event)
      const text = event.clipboardData.getData('text/plain')
      setCut({ rowIds: new Set(chosen().map(({ id }) => id)), keys: new Set(keys()), text })
    },
    onPaste: (event) => {
      if (isEditing) return
      event.preventDefault()
      paste(event.clipboardData)
    },
  }
}

/** Clipboards of some systems change line ends. */
function sameText(a: string, b: string): boolean {
  return a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n')
}

/** Whether the clipboard holds what was cut, and the cells still say it. */
function isStillCut<R extends GridRow>(
  { rowIds, keys, text }: CutCells,
  pasted: string,
  { rows, columns, getText }: ClipboardContext<R>,
): boolean {
  if (!sameText(pasted, text)) return false
  const among = columns.filter(({ key }) => keys.has(key))
  const now = rows.filter(({ id }) => rowIds.has(id)).map((row) => among.map(({ key }) => getText(row, key)))
  return sameText(formatTsv(now), text)
}

/** The batch, and the cells that were cut emptied with it, but for those that were pasted over. */
function moved<R extends GridRow>(
  batch: GridEditBatch,
  texts: readonly PlacedText[],
  cut: CutCells,
  context: ClipboardContext<R>,
): GridEditBatch {
  const { rows, columns } = context
  const pasted = new Set(texts.map(({ row, column }) => `${row} ${column}`))
  const tops = rows.flatMap(({ id }, row) => (cut.rowIds.has(id) ? [row] : []))
  const lefts = columns.flatMap(({ key }, column) => (cut.keys.has(key) ? [column] : []))
  const from = tops.flatMap((row) =>
    lefts.flatMap((column) => emptied({ top: row, bottom: row, left: column, right: column })),
  )
  const left = from.filter(({ row, column }) => !pasted.has(`${row} ${column}`))
  return { ...batch, kind: 'move', edits: [...batch.edits, ...batchOf('move', left, 0, context).edits] }
}
