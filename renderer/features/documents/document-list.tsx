import type { SourceDocument } from '@shared/domain/source-document'
import { hrefOfDocument } from '../../ui/document-address'
import { figures, texts } from '../../ui/head-columns'
import { useMessages } from '../../ui/messages/use-messages'
import '../../ui/plain-table.css'
import { TableHead } from '../../ui/table-head'

interface DocumentListProps {
  readonly documents: readonly SourceDocument[]
  readonly counts: ReadonlyMap<string, number>
  /** The document that is open, or null. */
  readonly chosen: string | null
}

/** All source documents, the newest first; each is a link to its text. */
export function DocumentList({ documents, counts, chosen }: DocumentListProps) {
  const { documents: words, common } = useMessages()
  const { columns } = words
  return (
    <table className="plain-table" aria-label={words.list}>
      <TableHead
        columns={[...texts(columns.title), ...texts(columns.on), ...figures(columns.targets), ...texts(columns.by)]}
      />
      <tbody>
        {documents.map(({ id, title, on, addedBy }) => (
          <tr key={id} className={id === chosen ? 'is-own' : undefined}>
            <th scope="row" className="is-text is-long">
              <a href={hrefOfDocument(id)} title={title} aria-current={id === chosen ? 'true' : undefined}>
                {title}
              </a>
            </th>
            <td className="is-text">{common.day(on)}</td>
            <td>{counts.get(id) ?? 0}</td>
            <td className="is-text">{addedBy === '' ? common.missing : addedBy}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
