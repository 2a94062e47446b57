import type { KindDraft } from '@shared/domain/kind-edit'
import { useMessages } from '../../ui/messages/use-messages'

interface KindPreviewProps {
  readonly draft: KindDraft
  readonly onPick: (key: string) => void
}

/** The head of the table as it would be: order, titles and widths, the frozen part staying in place. */
export function KindPreview({ draft, onPick }: KindPreviewProps) {
  const { kinds: words, common } = useMessages()
  const shown = draft.columns.map(({ column }) => column).filter(({ isHidden }) => !isHidden)
  const cells = (isFrozen: boolean) =>
    shown
      .filter((column) => column.isFrozen === isFrozen)
      .map(({ key, title, width }) => (
        <button
          key={key}
          type="button"
          style={{ width }}
          title={title === '' ? words.previewHint : title}
          onClick={() => onPick(key)}
        >
          {title === '' ? common.missing : title}
        </button>
      ))
  return (
    <section aria-label={words.preview}>
      <h3>
        {words.preview} <small>{words.previewHint}</small>
      </h3>
      <div className="kind-preview">
        <div className="kind-preview-frozen">{cells(true)}</div>
        {cells(false)}
      </div>
    </section>
  )
}
