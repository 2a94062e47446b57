import type { ClipboardEvent } from 'react'
import { bannersIn, batchOf, emptied, layOver } from './fill'
import type { GridColumn, GridEditBatch, GridRow } from './grid-types'
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

/** Copies, cuts and pastes cells as spreadsheets do. One paste is one batch. */
export function clipboardHandlers<R extends GridRow>(context: ClipboardContext<R>): ClipboardHandlers {
  const { rows, columns, getText, selection, isEditing, submit, select } = context
  const range = rangeOf(selection)
  const copy: Handler = (event) => {
    const keys = columns.slice(range.left, range.right + 1).map(({ key }) => key)
    const copied = rows.slice(range.top, range.bottom + 1).filter(({ isBanner }) => !isBanner)
    const block = copied.map((row) => keys.map((key) => getText(row, key)))
    event.clipboardData.setData('text/plain', formatTsv(block))
    event.clipboardData.setData('text/html', formatHtmlTable(block))
    event.preventDefault()
  }
  return {
    onCopy: (event) => {
      if (!isEditing) copy(event)
    },
    onCut: (event) => {
      if (isEditing) return
      copy(event)
      submit(batchOf('cut', emptied(range), 0, context))
    },
    onPaste: (event) => {
      if (isEditing) return
      event.preventDefault()
      const text = event.clipboardData.getData('text/plain')
      if (text === '' || rows.length === 0) return
      const placed = layOver(parseTsv(text), range, { rows: rows.length, columns: columns.length }, bannersIn(rows))
      select(selectRange(placed.range), false)
      submit(batchOf('paste', placed.texts, placed.beyond, context))
    },
  }
}
