import type { DocumentId, MetricId } from '../domain/ids'
import { MOST_EXCERPTS, type Excerpt } from '../domain/source-document'
import type { Span } from './span'
import type { TakenItem } from './taken'

const LONGEST = 4_000

/** The sentences of an item, its own first. */
export function excerptsOf(
  { proposal, alsoFrom }: Pick<TakenItem, 'proposal' | 'alsoFrom'>,
  { documentId, text }: { readonly documentId: DocumentId; readonly text: string },
  metricId: MetricId | null,
): readonly Excerpt[] {
  return [proposal.excerpt, ...alsoFrom].map(({ start, end }: Span) => ({
    documentId,
    start,
    end,
    text: text.slice(start, end).slice(0, LONGEST),
    metricId,
  }))
}

/** Those that were there and the new ones, each once, as many as a row holds. */
export function withExcerpts(before: readonly Excerpt[] | undefined, added: readonly Excerpt[]): readonly Excerpt[] {
  const all = [...(before ?? [])]
  for (const one of added) {
    const isKnown = all.some(
      ({ documentId, start, end, metricId }) =>
        documentId === one.documentId && start === one.start && end === one.end && metricId === one.metricId,
    )
    if (!isKnown && all.length < MOST_EXCERPTS) all.push(one)
  }
  return all
}
