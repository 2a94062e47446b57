import { chineseDay, IsoDate } from '@shared/domain/day'
import type { ExportTemplate } from '@shared/domain/export-template'
import { cellText, type RawCell, type RawSheet } from '@shared/exchange/raw-table'
import { useEffect, useMemo, useState } from 'react'
import { inBackground } from '../../db/in-background'
import { useLedgers } from '../../db/use-store'
import type { TemplatePlan } from '../../formats/fill-template'
import { fillTemplateFile, readTemplateFile } from '../../formats/spreadsheet-client'
import { useMessages } from '../../ui/messages/use-messages'
import { exportBasis } from './export-basis'
import { templateSheet, templateWords } from './make-export'
import { exportRefusal } from './use-run-export'

interface TemplatePreviewProps {
  readonly bytes: Uint8Array
  readonly plan: TemplatePlan
  readonly kindId: ExportTemplate['kindId']
}

/** So many targets fill a preview; enough to see first, middle and last lines. */
const FILLED_ROWS = 8
const SHOWN_ROWS = 30

type State =
  | { readonly kind: 'working' }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'filled'; readonly sheet: RawSheet }

/** The template filled with the first targets of a ledger that it fits, as an export would fill it. */
export function TemplatePreview({ bytes, plan, kindId }: TemplatePreviewProps) {
  const messages = useMessages()
  const { export: words } = messages
  const ledgers = useLedgers()
  const ledger = ledgers.find((one) => kindId === null || one.kindId === kindId)
  const state = useFilled(bytes, plan, ledger?.id ?? null)
  return (
    <section className="template-preview" aria-label={words.preview}>
      <h3>
        {words.preview} {ledger && <small>{words.previewHint(FILLED_ROWS, ledger.name)}</small>}
      </h3>
      {!ledger && <p className="setting-help">{words.previewNone}</p>}
      {state.kind === 'refused' && <p role="alert">{exportRefusal(messages, state.code)}</p>}
      {state.kind === 'filled' && <SheetPicture sheet={state.sheet} />}
    </section>
  )
}

function useFilled(bytes: Uint8Array, plan: TemplatePlan, ledgerId: Parameters<typeof exportBasis>[0] | null): State {
  const [state, setState] = useState<State>({ kind: 'working' })
  const key = JSON.stringify(plan)
  useEffect(() => {
    const controller = new AbortController()
    const say = (next: State) => {
      if (!controller.signal.aborted) setState(next)
    }
    const work = async () => {
      const made = ledgerId === null ? null : exportBasis(ledgerId)
      const wished = JSON.parse(key) as TemplatePlan
      if (!made || wished.columns.length === 0) return
      const basis = { ...made.basis, rows: made.basis.rows.slice(0, FILLED_ROWS) }
      const sheet = templateSheet(made, basis, wished.columns, 'one')
      if (!sheet) return
      const filling = { sheet, words: templateWords(made.basis), isProtected: false }
      const filled = await fillTemplateFile({ bytes, plan: wished, filling }, controller.signal)
      if (filled === null) return
      const read = filled.ok ? await readTemplateFile(filled.value) : filled
      if (!read.ok) {
        say({ kind: 'refused', code: read.code })
        return
      }
      const shown = read.value.workbook.sheets.find(({ name }) => name === wished.sheet)
      if (shown) say({ kind: 'filled', sheet: shown })
    }
    inBackground(work())
    return () => controller.abort()
  }, [bytes, key, ledgerId])
  return state
}

/** Days as paper has them. */
function shownText(cell: RawCell | undefined): string {
  const day = cell !== null && typeof cell === 'object' && 'date' in cell ? IsoDate.safeParse(cell.date) : null
  return day?.success ? chineseDay(day.data) : cellText(cell)
}

/** Cells and merges as they stand, without the hidden columns. */
function SheetPicture({ sheet }: { readonly sheet: RawSheet }) {
  const { rows, hiddenColumns, merges } = sheet
  const shown = useMemo(() => {
    const width = Math.max(...rows.slice(0, SHOWN_ROWS).map((row) => row.length))
    return Array.from({ length: width }, (_, column) => column).filter((column) => !hiddenColumns.includes(column))
  }, [rows, hiddenColumns])
  const spans = useMemo(() => {
    const covered = new Set<string>()
    const starts = new Map<string, { readonly rowSpan: number; readonly colSpan: number }>()
    for (const { top, left, bottom, right } of merges) {
      for (let row = top; row <= bottom; row += 1)
        for (let column = left; column <= right; column += 1) covered.add(`${row},${column}`)
      covered.delete(`${top},${left}`)
      starts.set(`${top},${left}`, { rowSpan: bottom - top + 1, colSpan: right - left + 1 })
    }
    return { covered, starts }
  }, [merges])
  return (
    <div className="template-sheet">
      <table>
        <tbody>
          {rows.slice(0, SHOWN_ROWS).map((row, r) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows of a file that does not change
            <tr key={r}>
              {shown
                .filter((column) => !spans.covered.has(`${r},${column}`))
                .map((column) => (
                  <td key={column} {...spans.starts.get(`${r},${column}`)}>
                    {shownText(row[column])}
                  </td>
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
