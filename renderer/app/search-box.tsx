import { Button } from 'antd'
import { SearchIcon } from '../ui/icons'
import { useMessages } from '../ui/messages/use-messages'
import { isQuestionOpen } from '../ui/question'
import { shownValue } from '../ui/shown-value'

/** Whether the search over everything is open. */
export const searchIsOpen = shownValue(false)

const LIST_BOX = '.ledger-search input, input.ledger-search'

export function openSearch(): void {
  if (!isQuestionOpen()) searchIsOpen.set(true)
}

/** Puts the caret into the list's own search box; where there is none, the search over everything opens. */
export function focusSearch(): void {
  const box = document.querySelector<HTMLInputElement>(LIST_BOX)
  if (!box) return openSearch()
  box.focus()
  box.select()
}

/** Stands in the top bar for the search over everything. */
export function SearchBox() {
  const { search } = useMessages()
  return (
    <Button className="top-search" icon={<SearchIcon />} onClick={openSearch}>
      {search.open}
    </Button>
  )
}
