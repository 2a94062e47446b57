import type { Marked } from '@shared/search/marks'
import type { ReactNode } from 'react'

/** A text with what was found in it. */
export function MarkedText({ text: { text, marks } }: { readonly text: Marked }) {
  const parts: ReactNode[] = []
  let at = 0
  for (const [from, to] of marks) {
    if (from > at) parts.push(text.slice(at, from))
    parts.push(<mark key={from}>{text.slice(from, to)}</mark>)
    at = to
  }
  parts.push(text.slice(at))
  return <>{parts}</>
}
