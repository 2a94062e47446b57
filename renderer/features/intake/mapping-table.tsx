import type { ImportField } from '@shared/exchange/column-synonyms'
import type { MappedColumn } from '@shared/exchange/map-columns'
import { cellText, columnLetters, isBlank, type RawSheet } from '@shared/exchange/raw-table'
import { Select } from 'antd'
import { useMessages } from '../../ui/messages/use-messages'
import type { ImportDraft, Meaning, PlannedImport } from './import-draft'

interface MappingTableProps {
  readonly draft: ImportDraft
  readonly planned: PlannedImport
  readonly onChange: (meanings: ReadonlyMap<number, Meaning>) => void
}

/** The first cell below the header that says anything. */
function sampleOf(sheet: RawSheet, column: number, firstRow: number): string {
  const row = sheet.rows.slice(firstRow, firstRow + 40).find((cells) => !isBlank(cells[column]))
  return row ? cellText(row[column]) : ''
}

/** What each column is taken for and how sure that is; every choice can be changed, and the preview follows. */
export function MappingTable({ draft, planned, onChange }: MappingTableProps) {
  const { intake } = useMessages()
  const { sheet, header } = draft.proposal
  const firstRow = header.row + header.height
  const isNew = draft.destination.ledgerId === null
  const extras = planned.base.columns.flatMap((column) =>
    column.source === 'extra' ? [{ value: `extra:${column.key}`, label: column.title }] : [],
  )
  const options = [
    ...Object.entries(intake.fields).map(([value, label]) => ({ value, label })),
    ...extras,
    { value: 'computed', label: intake.computed },
    ...(isNew ? [{ value: 'keep-as-own', label: intake.keepAsOwn }] : []),
    { value: 'leave-out', label: intake.leaveOut },
  ]
  const meaningOf = ({ column, field }: MappedColumn): string =>
    draft.meanings.get(column) ?? field ?? (isNew ? 'keep-as-own' : 'leave-out')
  const choose = (column: number, meaning: Meaning) => {
    const next = new Map(draft.meanings)
    // A meaning belongs to one column: whoever had it before is left out.
    for (const other of draft.proposal.mapping) {
      const had = meaningOf(other)
      if (other.column !== column && had === meaning && !['computed', 'leave-out', 'keep-as-own'].includes(meaning))
        next.set(other.column, 'leave-out')
    }
    next.set(column, meaning)
    onChange(next)
  }
  return (
    <table className="intake-mapping">
      <caption>{intake.columns}</caption>
      <thead>
        <tr>
          <th>{intake.column}</th>
          <th>{intake.headerText}</th>
          <th>{intake.meaning}</th>
          <th>{intake.sample}</th>
        </tr>
      </thead>
      <tbody>
        {draft.proposal.mapping.map((mapped) => {
          const sample = sampleOf(sheet, mapped.column, firstRow)
          return (
            <tr key={mapped.column}>
              <td>{columnLetters(mapped.column)}</td>
              <td>{mapped.header}</td>
              <td>
                <Select
                  aria-label={`${mapped.header} ${intake.meaning}`}
                  size="small"
                  showSearch={{ optionFilterProp: 'label' }}
                  value={meaningOf(mapped)}
                  options={options}
                  onChange={(meaning) => choose(mapped.column, meaning as ImportField)}
                />
                {!draft.meanings.has(mapped.column) && <Sureness of={mapped} />}
              </td>
              <td className="intake-sample" title={sample}>
                {sample}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Sureness({ of }: { readonly of: MappedColumn }) {
  const { intake } = useMessages()
  if (of.field === null) return <span className="intake-sure none">{intake.sure.none}</span>
  if (of.field === 'computed' || of.field === 'ordinal') return null
  const level = of.confidence >= 0.9 ? 'high' : of.confidence >= 0.6 ? 'middle' : 'low'
  return <span className={`intake-sure ${level}`}>{intake.sure[level]}</span>
}
