import { useEffect, useRef } from 'react'
import { useMessages } from '../messages/use-messages'

interface ChoiceListProps {
  readonly id: string
  readonly label: string
  readonly choices: readonly string[]
  readonly highlighted: number
  readonly optionId: (number: number) => string
  readonly onPick: (choice: string) => void
}

/** The choices of a cell; the text field above keeps the focus, so keys and input methods stay with it. */
export function ChoiceList({ id, label, choices, highlighted, optionId, onPick }: ChoiceListProps) {
  const messages = useMessages().grid
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [highlighted])
  return (
    <div ref={list} id={id} role="listbox" aria-label={label} className="grid-choices" tabIndex={-1}>
      {choices.map((choice, number) => (
        <div
          role="option"
          key={choice}
          id={optionId(number)}
          aria-selected={number === highlighted}
          tabIndex={-1}
          className="grid-choice"
          onMouseDown={(event) => {
            event.preventDefault()
            event.stopPropagation()
            onPick(choice)
          }}
        >
          {choice}
        </div>
      ))}
      {choices.length === 0 && <div className="grid-no-choice">{messages.noChoice}</div>}
    </div>
  )
}
