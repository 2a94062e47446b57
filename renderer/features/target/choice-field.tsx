import { Select } from 'antd'
import { useState } from 'react'
import { inBackground } from '../../db/in-background'
import { useMessages } from '../../ui/messages/use-messages'

interface ChoiceFieldProps {
  readonly label: string
  readonly text: string
  readonly choices: readonly string[]
  /** Saves what was chosen, or nothing; answers why not, or null when it is saved. */
  readonly onSave: (text: string) => Promise<string | null>
}

/** A field that takes one of the column's choices. Content from before that is none of them is shown as it is. */
export function ChoiceField({ label, text, choices, onSave }: ChoiceFieldProps) {
  const { common, target: words } = useMessages()
  const [fault, setFault] = useState<string | null>(null)
  const choose = async (choice: string) => {
    setFault(choice === text ? null : await onSave(choice))
  }
  return (
    <>
      <Select<string>
        size="small"
        variant="borderless"
        className="choice-field"
        aria-label={words.editField(label)}
        placeholder={common.missing}
        allowClear
        value={text === '' ? null : text}
        options={choices.map((choice) => ({ value: choice, label: choice }))}
        onChange={(choice) => inBackground(choose(choice ?? ''))}
      />
      {fault !== null && (
        <p role="alert" className="target-fault">
          {fault}
        </p>
      )}
    </>
  )
}
