import { choicesOfColumn } from '@shared/domain/cell-edit'
import { cellText } from '@shared/domain/cell-text'
import { isBeforeYear } from '@shared/domain/day'
import type { Column, CommonColumn } from '@shared/domain/ledger-kind'
import { missingColumns } from '@shared/domain/required'
import type { Target } from '@shared/domain/target'
import { useView } from '../../db/use-store'
import { useMessages } from '../../ui/messages/use-messages'
import { ChoiceField } from './choice-field'
import { DoubtList } from './doubt-list'
import { EditableText } from './editable-text'
import { LedgersField } from './ledgers-field'
import { fieldColumn, useSaveTarget } from './use-save-target'

const FIELDS = [
  'code',
  'leadLeader',
  'leadUnits',
  'coUnits',
  'contact',
  'startOn',
  'deadline',
  'measure',
  'remark',
] as const satisfies readonly CommonColumn[]

const LONG: readonly string[] = ['measure', 'remark']

/** The target's particulars under the names its kind gives them, each edited where it stands. */
export function TargetFields({ target }: { readonly target: Target }) {
  const { target: messages, doubts: doubtWords } = useMessages()
  const view = useView()
  const { saveText, ledgerYear } = useSaveTarget(target)
  const ledger = view.ledgers.get(target.ledgerIds[0] ?? '')
  const kind = ledger && view.kinds.get(ledger.kindId)
  const extras = kind?.columns.filter(({ source }) => source === 'extra') ?? []
  const named = FIELDS.map(
    (key) =>
      kind?.columns.find((column) => column.source === 'common' && column.key === key) ??
      fieldColumn(key, messages[key]),
  )
  const columns: readonly Column[] = [...named, ...extras]
  const missing = missingColumns(columns, target, view.summaries.get(target.id) ?? null)
  const { on } = target.deadline
  const doubts = on !== null && isBeforeYear(on, ledgerYear) ? [doubtWords.deadlineBeforeYear(ledgerYear)] : []
  return (
    <section className="target-section" aria-label={messages.fields}>
      <h3>{messages.fields}</h3>
      <dl className="target-fields">
        {columns.map((column) => (
          <div key={column.key} className={isWide(column) ? 'is-wide' : undefined}>
            <dt>
              {column.title}
              {column.isRequired && (
                <span
                  className={missing.includes(column) ? 'target-required is-missing' : 'target-required'}
                  title={messages.required}
                >
                  *
                </span>
              )}
            </dt>
            <dd>
              {choicesOfColumn(column).length > 0 ? (
                <ChoiceField
                  label={column.title}
                  text={cellText(column, target, null, null)}
                  choices={choicesOfColumn(column)}
                  onSave={(text) => saveText(column, text, messages.saved(column.title))}
                />
              ) : (
                <EditableText
                  label={column.title}
                  text={column.key === 'deadline' ? target.deadline.asWritten : cellText(column, target, null, null)}
                  hasLines={isWide(column)}
                  onSave={(text) => saveText(column, text, messages.saved(column.title))}
                  {...(column.key === 'deadline' && target.deadline.on
                    ? { hint: messages.resolved(target.deadline.on) }
                    : {})}
                />
              )}
              {column.key === 'deadline' && <DoubtList doubts={doubts} />}
            </dd>
          </div>
        ))}
        <LedgersField target={target} />
      </dl>
    </section>
  )
}

function isWide(column: Column): boolean {
  return column.source === 'extra' ? column.type === 'long-text' : LONG.includes(column.key)
}
