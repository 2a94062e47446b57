import {
  addChoice,
  moved,
  setChoices,
  type ChoiceLine,
  type ColumnLine,
  type KindDraft,
} from '@shared/domain/kind-edit'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useMessages } from '../../ui/messages/use-messages'
import { OrderButtons } from '../../ui/order-buttons'
import { useFocusLast } from '../../ui/use-focus-last'

interface KindChoicesProps {
  readonly draft: KindDraft
  readonly line: ColumnLine
  readonly onDraft: (draft: KindDraft) => void
}

const MOST_CHARACTERS = 100

/** The choices of a column in the order in which they are offered; open from the start while there is only a blank one. */
export function KindChoices({ draft, line, onDraft }: KindChoicesProps) {
  const { kinds: words } = useMessages()
  const { choices, column } = line
  const filled = choices.filter(({ text }) => text.trim() !== '').length
  const [isOpen, setOpen] = useState(filled === 0)
  const set = (next: readonly ChoiceLine[]) => onDraft(setChoices(draft, column.key, next))
  const { list, added } = useFocusLast<HTMLOListElement>()
  const add = () => {
    onDraft(addChoice(draft, column.key))
    added()
  }
  const label = (index: number) => `${column.title} ${words.choice(index + 1)}`
  return (
    <details className="kind-choices" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {words.choices(filled)}
        {!isOpen && filled > 0 && <span className="kind-fact">{choices.map(({ text }) => text).join('、')}</span>}
      </summary>
      <ol ref={list}>
        {choices.map((choice, index) => (
          <li key={choice.id}>
            <Input
              size="small"
              aria-label={label(index)}
              maxLength={MOST_CHARACTERS}
              value={choice.text}
              onChange={(event) => set(choices.with(index, { ...choice, text: event.target.value }))}
              onPressEnter={(event) => {
                if (!event.nativeEvent.isComposing) add()
              }}
            />
            <OrderButtons
              label={label(index)}
              canMoveUp={index > 0}
              canMoveDown={index < choices.length - 1}
              canRemove
              onMove={(by) => set(moved(choices, index, by))}
              onRemove={() => set(choices.filter(({ id }) => id !== choice.id))}
            />
          </li>
        ))}
      </ol>
      <Button size="small" onClick={add}>
        {words.addChoice}
      </Button>
    </details>
  )
}
