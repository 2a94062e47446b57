import type { TemplateField } from '@shared/domain/export-template'
import { CommonColumn, type LedgerKind } from '@shared/domain/ledger-kind'
import { columnLetters } from '@shared/domain/column-letters'
import type { TemplateGuess } from '@shared/exchange/template-fields'
import { Select } from 'antd'
import { useMessages } from '../../ui/messages/use-messages'

interface TemplateColumnsProps {
  readonly columns: readonly TemplateGuess[]
  /** The kind whose own columns can be filled in as well; null for a template of all kinds. */
  readonly kind: LedgerKind | null
  readonly onField: (column: number, field: TemplateField | null) => void
}

const NOTHING = ''

/** What each column of the template is filled with, as it was recognised; every choice can be changed. */
export function TemplateColumns({ columns, kind, onField }: TemplateColumnsProps) {
  const { export: words, intake } = useMessages()
  const extras = (kind?.columns ?? []).flatMap((column) =>
    column.source === 'extra' ? [{ value: `extra:${column.key}`, label: column.title }] : [],
  )
  const reckoned: Readonly<Record<string, string>> = words.fields
  const nameOf = (key: CommonColumn) =>
    key === 'ordinal' ? words.ordinal : (reckoned[key] ?? intake.fields[key] ?? key)
  const options = [
    { value: NOTHING, label: words.asItIs },
    ...CommonColumn.options.map((key) => ({ value: key as string, label: nameOf(key) })),
    { value: 'group', label: words.group },
    ...extras,
  ]
  return (
    <div className="template-columns">
      <table className="plain-table">
        <thead>
          <tr>
            <th className="is-text">{words.column}</th>
            <th className="is-text">{words.header}</th>
            <th className="is-text">{words.filledWith}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ column, header, field }) => (
            <tr key={column}>
              <td className="is-text">{columnLetters(column)}</td>
              <td className="is-text template-header">{header}</td>
              <td className="is-text">
                <Select
                  size="small"
                  aria-label={`${header} ${words.filledWith}`}
                  showSearch={{ optionFilterProp: 'label' }}
                  value={field ?? NOTHING}
                  options={options}
                  onChange={(chosen) => onField(column, chosen === NOTHING ? null : (chosen as TemplateField))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
