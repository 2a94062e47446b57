import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { LONGEST_TEXT } from '../../ui/ledger-filter'
import { useMessages } from '../../ui/messages/use-messages'

interface FilterTextProps {
  readonly text: string
  readonly onText: (text: string) => void
}

const REST_MS = 150

/** The search box; it waits for the hand to rest and never cuts into the composition of an input method. */
export function FilterText({ text, onText }: FilterTextProps) {
  const messages = useMessages().ledger
  const [typed, setTyped] = useState(text)
  const [seen, setSeen] = useState(text)
  const [sent, setSent] = useState(text)
  const isComposing = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  // The rest of the filter may change while the hand rests.
  const latest = useRef(onText)
  useEffect(() => {
    latest.current = onText
  })
  // The address bar answers late: its echo of what was sent must not undo what has been typed since.
  if (seen !== text) {
    setSeen(text)
    if (text !== sent) {
      setTyped(text)
      setSent(text)
    }
  }
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current)
    },
    [],
  )
  /** What was emptied is not typed on: everything is shown again at once. */
  const apply = (value: string, wait = value === '' ? 0 : REST_MS) => {
    if (timer.current) clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      setSent(value)
      latest.current(value)
    }, wait)
  }
  return (
    <Input
      size="small"
      allowClear
      maxLength={LONGEST_TEXT}
      className="ledger-search"
      placeholder={messages.search}
      aria-label={messages.search}
      value={typed}
      onCompositionStart={() => (isComposing.current = true)}
      onCompositionEnd={(event) => {
        isComposing.current = false
        apply(event.currentTarget.value)
      }}
      onChange={(event) => {
        setTyped(event.target.value)
        if (!isComposing.current) apply(event.target.value)
      }}
      onPressEnter={() => {
        if (!isComposing.current) apply(typed, 0)
      }}
    />
  )
}
