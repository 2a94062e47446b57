import { createRoot, type Root } from 'react-dom/client'
import { flushSync } from 'react-dom'
import { cdp, page } from 'vitest/browser'
import '../theme.css'
import { Grid } from './grid'
import type { GridColumn, GridEditBatch, GridProps, GridRow } from './grid-types'

/** A row of the grids under test: texts by column key. */
export interface SampleRow extends GridRow {
  readonly texts: Readonly<Record<string, string>>
}

const text = (row: SampleRow, key: string) => row.texts[key] ?? ''

export const sampleColumns: readonly GridColumn<SampleRow>[] = [
  { key: 'number', title: '序号', width: 56, kind: 'text', isFrozen: true, align: 'center' },
  { key: 'code', title: '编号', width: 90, kind: 'text', isFrozen: true, isEditable: true },
  { key: 'title', title: '事项', width: 220, kind: 'text', isFrozen: true, isEditable: true },
  { key: 'measure', title: '措施', width: 200, kind: 'long-text', isEditable: true },
  { key: 'goal', title: '目标值', width: 110, kind: 'figure', isEditable: true },
  { key: 'actual', title: '完成值', width: 110, kind: 'figure', isEditable: true },
  { key: 'due', title: '完成时限', width: 110, kind: 'date', isEditable: true },
  { key: 'state', title: '状态', width: 100, kind: 'choice', choices: ['推进中', '待核查', '办结'], isEditable: true },
  ...Array.from({ length: 7 }, (_, number) => ({
    key: `extra${number}`,
    title: `备注 ${number + 1}`,
    width: 140,
    kind: 'text' as const,
    isEditable: true,
  })),
]

export function sampleRows(count: number): SampleRow[] {
  return Array.from({ length: count }, (_, number) => ({
    id: `row-${number}`,
    texts: {
      number: String(number + 1),
      code: `ZD-${String(number + 1).padStart(5, '0')}`,
      title: `第 ${number + 1} 项重点工作`,
      measure: '加快前期手续办理，确保按期开工',
      goal: '1234.5',
      actual: String(number),
      due: '2023-10-31',
      state: '推进中',
      extra0: '备注',
    },
  }))
}

export interface MountedGrid {
  readonly scroller: HTMLElement
  readonly field: HTMLTextAreaElement
  readonly batches: GridEditBatch[]
  readonly drawnRows: () => readonly HTMLElement[]
  readonly cell: (row: number, column: number) => HTMLElement
  readonly textAt: (row: number, key: string) => string
  /** Clicks a cell and waits for the drawing. */
  readonly click: (row: number, column: number, shift?: boolean) => Promise<void>
  readonly active: () => readonly [number, number]
  readonly selected: () => number
}

const roots: { readonly root: Root; readonly host: HTMLElement }[] = []

/** Mounts a grid that applies every batch to its rows unless `onEdit` answers something else. */
export async function mountGrid(
  props: Partial<GridProps<SampleRow>> & Pick<GridProps<SampleRow>, 'rows' | 'columns'>,
): Promise<MountedGrid> {
  await page.viewport(1366, 768)
  const host = document.body.appendChild(document.createElement('div'))
  host.style.cssText = 'position:fixed;inset:0;width:1366px;height:700px'
  const root = createRoot(host)
  roots.push({ root, host })
  const batches: GridEditBatch[] = []
  let rows = props.rows
  const apply = (batch: GridEditBatch) => {
    batches.push(batch)
    if (props.onEdit) return props.onEdit(batch)
    rows = withEdits(rows, batch)
    return draw()
  }
  const draw = () => root.render(<Grid label="台账" getText={text} {...props} rows={rows} onEdit={apply} />)
  flushSync(draw)
  const scroller = found(host.querySelector<HTMLElement>('.duban-grid'))
  const field = found(host.querySelector('textarea'))
  const cell = (row: number, column: number) =>
    found(scroller.querySelector<HTMLElement>(`[data-row="${row}"] [aria-colindex="${column + 1}"]`))
  return {
    scroller,
    field,
    batches,
    cell,
    drawnRows: () => [...scroller.querySelectorAll<HTMLElement>('[data-row]')],
    textAt: (row, key) => text(found(rows[row]), key),
    click: async (row, column, shift = false) => {
      await clickAt(cell(row, column), shift)
    },
    active: () => {
      const place = found(scroller.querySelector<HTMLElement>('.is-active'))
      const row = found(place.closest<HTMLElement>('[data-row]'))
      return [Number(row.dataset.row), Number(place.getAttribute('aria-colindex')) - 1]
    },
    selected: () => scroller.querySelectorAll('.is-selected').length,
  }
}

interface DevTools {
  readonly send: (method: string, parameters: object) => Promise<unknown>
}

/** The browser's own inspection protocol: real input methods, real permissions. */
export function devTools(): DevTools {
  return cdp() as unknown as DevTools
}

export function unmountGrids(): void {
  for (const { root, host } of roots.splice(0)) {
    root.unmount()
    host.remove()
  }
}

function withEdits(rows: readonly SampleRow[], batch: GridEditBatch): SampleRow[] {
  return rows.map((row) => {
    const own = batch.edits.filter(({ rowId }) => rowId === row.id)
    if (own.length === 0) return row
    return { ...row, texts: { ...row.texts, ...Object.fromEntries(own.map((edit) => [edit.key, edit.text])) } }
  })
}

/** The thing, which must be there. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('not found')
  return value
}

export async function drawn(): Promise<void> {
  await new Promise(requestAnimationFrame)
  await new Promise((resolve) => setTimeout(resolve, 0))
}

async function clickAt(element: Element, shiftKey: boolean): Promise<void> {
  const { left, top, width, height } = element.getBoundingClientRect()
  const where = {
    bubbles: true,
    cancelable: true,
    button: 0,
    clientX: left + width / 2,
    clientY: top + height / 2,
    shiftKey,
  }
  element.dispatchEvent(new MouseEvent('mousedown', where))
  window.dispatchEvent(new MouseEvent('mouseup', where))
  await drawn()
}

/** Types through the browser's own input method interface: letters being composed, not yet chosen. */
export async function compose(letters: string): Promise<void> {
  await devTools().send('Input.imeSetComposition', {
    text: letters,
    selectionStart: letters.length,
    selectionEnd: letters.length,
  })
  await drawn()
}

/** Ends the composition with the chosen characters, or types plain text. */
export async function insert(characters: string): Promise<void> {
  await devTools().send('Input.insertText', { text: characters })
  await drawn()
}

/** What the browser puts on the clipboard when the field copies or cuts. */
export function clipboardEvent(field: HTMLTextAreaElement, type: 'copy' | 'cut'): DataTransfer {
  const data = new DataTransfer()
  field.dispatchEvent(new ClipboardEvent(type, { clipboardData: data, bubbles: true, cancelable: true }))
  return data
}

export async function paste(field: HTMLTextAreaElement, tsv: string): Promise<void> {
  const data = new DataTransfer()
  data.setData('text/plain', tsv)
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  await drawn()
}
