import { LONGEST_QUERY } from '@shared/search/words'
import { useRef, useState, type KeyboardEvent } from 'react'
import { SearchIcon } from '../../ui/icons'
import { useMessages } from '../../ui/messages/use-messages'

interface SearchFieldProps {
  readonly listId: string
  readonly activeId: string | undefined
  readonly onText: (text: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** The box. What an input method is still putting together is not searched for. */
export function SearchField({ listId, activeId, onText, onKeyDown }: SearchFieldProps) {
  const { search } = useMessages()
  const [typed, setTyped] = useState('')
  const isComposing = useRef(false)
  return (
    <div className="palette-field">
      <SearchIcon />
      <input
        role="combobox"
        aria-label={search.title}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={activeId}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder={search.placeholder}
        maxLength={LONGEST_QUERY}
        value={typed}
        onCompositionStart={() => (isComposing.current = true)}
        onCompositionEnd={(event) => {
          isComposing.current = false
          onText(event.currentTarget.value)
        }}
        onChange={(event) => {
          setTyped(event.target.value)
          if (!isComposing.current) onText(event.target.value)
        }}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}
