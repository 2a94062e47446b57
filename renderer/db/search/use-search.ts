import { wordsOf } from '@shared/search/words'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { searchClient, type SearchAnswer } from './search-client'
import type { SearchQuery, SearchReading } from './search-messages'

/** The answer to a query, or the one before it until that is there; null where nothing is asked. */
export function useSearch(query: SearchQuery): {
  readonly answer: SearchAnswer | null
  readonly reading: SearchReading
} {
  const [client] = useState(searchClient)
  useEffect(() => {
    if (wordsOf(query.text).length === 0) client.forget()
    else client.ask(query)
  }, [client, query])
  useEffect(() => () => client.forget(), [client])
  return {
    answer: useSyncExternalStore(client.answer.subscribe, client.answer.read),
    reading: useSyncExternalStore(client.reading.subscribe, client.reading.read),
  }
}
