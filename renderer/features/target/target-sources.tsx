import type { Excerpt } from '@shared/domain/source-document'
import type { Target } from '@shared/domain/target'
import { useView } from '../../db/use-store'
import { hrefOfDocument } from '../../ui/document-address'
import { useMessages } from '../../ui/messages/use-messages'

/** A sentence that tells of several metrics is shown once. */
function eachOnce(sources: readonly Excerpt[]): readonly Excerpt[] {
  const shown = new Map(sources.map((source) => [`${source.documentId} ${source.start} ${source.end}`, source]))
  return [...shown.values()]
}

/** 原文: the sentences that the target and its figures came from, each a way back to its place in the document. */
export function TargetSources({ target }: { readonly target: Target }) {
  const { documents: words, common } = useMessages()
  const { documents } = useView()
  const sources = eachOnce(target.sources ?? [])
  if (sources.length === 0) return null
  return (
    <section className="target-section" aria-label={words.sources}>
      <h3>{words.sources}</h3>
      <ul className="target-sources">
        {sources.map(({ documentId, start, end, text }) => {
          const document = documents.get(documentId)
          return (
            <li key={`${documentId} ${start} ${end}`}>
              <blockquote>{text}</blockquote>
              {document ? (
                <a href={hrefOfDocument(documentId, start)} title={words.openSource(document.title)}>
                  {words.sourceOf(document.title, common.day(document.on))}
                </a>
              ) : (
                <span className="target-muted">{words.sourceGone}</span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
