import {
  canMoveColumn,
  changeColumn,
  freezeColumn,
  moveColumn,
  removeColumn,
  type ColumnPatch,
  type KindDraft,
} from '@shared/domain/kind-edit'
import type { KindFault } from '@shared/domain/kind-faults'
import { ExtraType } from '@shared/domain/ledger-kind'
import { canBeRequired } from '@shared/domain/required'
import { Checkbox, Input, InputNumber, Select } from 'antd'
import { useMessages } from '../../ui/messages/use-messages'
import { OrderButtons } from '../../ui/order-buttons'
import { KindChoices } from './kind-choices'

interface KindColumnLineProps {
  readonly draft: KindDraft
  readonly index: number
  /** What is wrong with this column. */
  readonly faults: readonly KindFault[]
  readonly onDraft: (draft: KindDraft) => void
}

const MOST_CHARACTERS = 40
const NARROWEST = 32
const WIDEST = 1_200

/** One column: its title, what it holds, how it looks and where it stands; under a choice column, its choices. */
export function KindColumnLine({ draft, index, faults, onDraft }: KindColumnLineProps) {
  const { kinds: words, changes } = useMessages()
  const line = draft.columns[index]
  if (!line) return null
  const { column } = line
  const { key, title } = column
  const isName = key === 'title'
  const change = (patch: ColumnPatch) => onDraft(changeColumn(draft, key, patch))
  const label = (part: string) => `${title} ${part}`
  return (
    <li data-column={key} className={column.isHidden ? 'is-hidden' : undefined}>
      <div className="kind-column">
        <Input
          size="small"
          aria-label={label(words.columnName)}
          placeholder={words.columnName}
          maxLength={MOST_CHARACTERS}
          value={title}
          {...(faults.length > 0 && { status: 'error' as const })}
          onChange={(event) => change({ title: event.target.value })}
        />
        {column.source === 'common' ? (
          <span className="kind-fact" title={words.commonHint}>
            {words.common}
          </span>
        ) : (
          <Select<ExtraType>
            size="small"
            aria-label={label(words.content)}
            value={column.type}
            options={ExtraType.options.map((type) => ({ value: type, label: changes.extraTypes[type] }))}
            onChange={(type) => change({ type })}
          />
        )}
        <Checkbox
          aria-label={label(words.shown)}
          checked={!column.isHidden}
          disabled={isName && !column.isHidden}
          title={isName ? words.alwaysShown : ''}
          onChange={(event) => change({ isHidden: !event.target.checked })}
        />
        <Checkbox
          aria-label={label(words.frozen)}
          checked={column.isFrozen}
          onChange={(event) => onDraft(freezeColumn(draft, key, event.target.checked))}
        />
        <Checkbox
          aria-label={label(words.required)}
          checked={(column.isRequired && canBeRequired(column)) || isName}
          disabled={isName || !canBeRequired(column)}
          title={canBeRequired(column) ? '' : words.reckoned}
          onChange={(event) => change({ isRequired: event.target.checked })}
        />
        <InputNumber<number>
          size="small"
          aria-label={label(words.width)}
          min={NARROWEST}
          max={WIDEST}
          step={10}
          precision={0}
          value={column.width}
          onChange={(width) => width !== null && change({ width })}
        />
        <OrderButtons
          label={title}
          canMoveUp={canMoveColumn(draft, index, -1)}
          canMoveDown={canMoveColumn(draft, index, 1)}
          canRemove={!isName}
          onMove={(by) => onDraft(moveColumn(draft, index, by))}
          onRemove={() => onDraft(removeColumn(draft, key))}
        />
      </div>
      {faults.map(({ code }) => (
        <p key={code} className="kind-fault">
          {words.faults[code]}
        </p>
      ))}
      {column.source === 'extra' && column.type === 'choice' && (
        <KindChoices draft={draft} line={line} onDraft={onDraft} />
      )}
    </li>
  )
}
