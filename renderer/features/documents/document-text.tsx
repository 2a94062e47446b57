import type { TargetId } from '@shared/domain/ids'
import type { SourceDocument } from '@shared/domain/source-document'
import { useEffect, useMemo, useRef } from 'react'
import { useView } from '../../db/use-store'
import { hrefOfFilter } from '../../ui/ledger-filter'
import { useMessages } from '../../ui/messages/use-messages'
import { markedText, takenFrom, type Stretch } from './marked-text'

interface DocumentTextProps {
  readonly document: SourceDocument
  readonly text: string
  /** Where the sentence begins that is looked for, or null. */
  readonly at: number | null
}

/** The text with the sentences that became targets; each leads to its target. The one that is looked for has the focus. */
export function DocumentText({ document: { id, title }, text, at }: DocumentTextProps) {
  const { documents: words } = useMessages()
  const view = useView()
  const taken = useMemo(() => takenFrom(id, view.targets.values()), [id, view])
  const stretches = useMemo(() => markedText(text, taken), [text, taken])
  const wanted = at === null ? undefined : stretches.findLast(({ start }) => start <= at)
  const marks = stretches.filter((stretch) => stretch.targets.length > 0)
  const count = new Set(marks.flatMap((stretch) => stretch.targets)).size
  return (
    <>
      <p className="documents-muted">{words.marked(marks.length, count)}</p>
      <article className="document-text" aria-label={words.text(title)}>
        {stretches.map((stretch) =>
          stretch.targets.length === 0 ? (
            <span key={stretch.start}>{stretch.text}</span>
          ) : (
            <Marked key={stretch.start} stretch={stretch} isWanted={stretch === wanted} />
          ),
        )}
      </article>
    </>
  )
}

interface MarkedProps {
  readonly stretch: Stretch
  /** It is the one that is looked for. */
  readonly isWanted: boolean
}

/** A sentence leads to its first target; those that it became besides stand behind it by number. */
function Marked({ stretch: { text, targets }, isWanted }: MarkedProps) {
  const { documents: words } = useMessages()
  const view = useView()
  const titleOf = (id: TargetId) => view.targets.get(id)?.title ?? ''
  const [first, ...others] = targets
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (!isWanted) return
    link.current?.scrollIntoView({ block: 'center' })
    link.current?.focus({ preventScroll: true })
  }, [isWanted])
  return (
    <mark className={isWanted ? 'document-mark is-wanted' : 'document-mark'}>
      {first !== undefined && (
        <a ref={link} href={hrefOfFilter({ ledger: 'all', open: first })} title={words.opens(titleOf(first))}>
          {text}
        </a>
      )}
      {others.map((id, index) => (
        <a
          key={id}
          className="document-other"
          href={hrefOfFilter({ ledger: 'all', open: id })}
          title={words.another(titleOf(id))}
          aria-label={words.another(titleOf(id))}
        >
          {index + 2}
        </a>
      ))}
    </mark>
  )
}
