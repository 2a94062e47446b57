import { foldText } from './fold'

/** As much as a search box takes. */
export const LONGEST_QUERY = 200
const MOST_WORDS = 8

/** What has to be found, all of it, in any order: the parts between spaces, folded, each once. */
export function wordsOf(query: string): readonly string[] {
  const parts = foldText(query.slice(0, LONGEST_QUERY)).split(/\s+/)
  return [...new Set(parts.filter((part) => part !== ''))].slice(0, MOST_WORDS)
}
