/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtualised grid cannot be laid out by table elements */
import { useEffect } from 'react'
import { useMessages } from '../messages/use-messages'

interface ChoiceListProps {
  readonly id: string
  readonly label: string
  readonly choices: readonly string[]
  readonly highlighted: number
  readonly onPick: (choice: string) => void
}

/** The choices of a cell; the text field above keeps the focus, so keys and input methods stay with it. */
export function ChoiceList({ id, label, choices, highlighted, onPick }: ChoiceListProps) {
  const messages = useMessages().grid
  useEffect(() => {
    document.getElementById(id)?.scrollIntoView({ block: 'nearest' })
  }, [id])
  useEffect(() => {
    document.getElementById(optionId(id, highlighted))?.scrollIntoView({ block: 'nearest' })
  }, [id, highlighted])
  return (
    <div id={id} role="listbox" aria-label={label} className="grid-choices" tabIndex={-1}>
      {choices.map((choice, number) => (
        <div
          role="option"
          key={choice}
          id={optionId(id, number)}
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

/** The id of one choice, by which the text field points at the highlighted one. */
export function optionId(listId: string, number: number): string {
  return `${listId}-${number}`
}
