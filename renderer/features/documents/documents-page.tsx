import type { DocumentId } from '@shared/domain/ids'
import type { SourceDocument } from '@shared/domain/source-document'
import { Button, Empty } from 'antd'
import { useMemo } from 'react'
import { useView } from '../../db/use-store'
import { hrefOfDocument } from '../../ui/document-address'
import { useMessages } from '../../ui/messages/use-messages'
import { DocumentList } from './document-list'
import { DocumentView } from './document-view'
import './documents.css'
import { targetCounts } from './marked-text'

interface DocumentsPageProps {
  /** The document that is open, or null. */
  readonly chosen: DocumentId | null
  /** Where the sentence begins that is looked for, or null. */
  readonly at: number | null
  /** The way to the page where documents are captured. */
  readonly captureHref: string
}

function newestFirst(a: SourceDocument, b: SourceDocument): number {
  if (a.on !== b.on) return a.on < b.on ? 1 : -1
  return a.id < b.id ? 1 : -1
}

/** 来源文件: what targets were taken from, and which sentence became which target. */
export function DocumentsPage({ chosen, at, captureHref }: DocumentsPageProps) {
  const { documents: words } = useMessages()
  const view = useView()
  const { documents } = view
  const rows = useMemo(() => [...view.documents.values()].toSorted(newestFirst), [view])
  const counts = useMemo(() => targetCounts(view.targets.values()), [view])
  const open = chosen === null ? undefined : documents.get(chosen)
  return (
    <div className="documents">
      <h1>
        {words.title}
        <span className="documents-muted">{words.count(rows.length)}</span>
      </h1>
      {rows.length === 0 && chosen === null ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.empty}>
          <Button type="primary" href={captureHref}>
            {words.capture}
          </Button>
        </Empty>
      ) : (
        <div className="documents-columns">
          <section className="documents-list" aria-label={words.list}>
            <DocumentList documents={rows} counts={counts} chosen={chosen} />
          </section>
          <section className="document" aria-label={open?.title ?? words.title}>
            {open && <DocumentView key={open.id} document={open} count={counts.get(open.id) ?? 0} at={at} />}
            {!open && (
              <p className="documents-muted">
                {chosen === null ? words.choose : words.gone}
                {chosen !== null && <a href={hrefOfDocument()}> {words.toList}</a>}
              </p>
            )}
          </section>
        </div>
      )}
    </div>
  )
}
