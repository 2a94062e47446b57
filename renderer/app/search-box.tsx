import { Input } from 'antd'
import { useState } from 'react'
import { SearchIcon } from '../ui/icons'
import type { LedgerFilter } from '../ui/ledger-filter'
import { useMessages } from '../ui/messages/use-messages'
import { goTo } from './route'

/** The list's own search where it is open, else the one in the top bar. */
const BOXES = '.ledger-search input, input.ledger-search, input.top-search, .top-search input'

/** Puts the caret into the search box of the page. */
export function focusSearch(): void {
  const box = document.querySelector<HTMLInputElement>(BOXES)
  box?.focus()
  box?.select()
}

/** On pages without a list: Enter opens the list with what was typed. */
export function SearchBox({ ledger }: { readonly ledger: LedgerFilter['ledger'] }) {
  const { app } = useMessages()
  const [text, setText] = useState('')
  return (
    <Input
      className="top-search"
      prefix={<SearchIcon />}
      placeholder={app.search}
      aria-label={app.search}
      allowClear
      maxLength={200}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onPressEnter={(event) => {
        if (event.nativeEvent.isComposing || text.trim() === '') return
        goTo({ page: 'ledger', filter: { ledger, text: text.trim() } })
      }}
    />
  )
}
