import { useMessages } from '../../ui/messages/use-messages'
import { sizeText } from '../../ui/size-text'

/** A folder as the system writes it, and how much room its disk has. */
export function PathLine({ path, freeBytes }: { readonly path: string; readonly freeBytes: number | null }) {
  const { places: words } = useMessages()
  return (
    <p>
      <span className="places-path">{path}</span>
      {freeBytes !== null && <span className="places-muted"> · {words.free(sizeText(freeBytes))}</span>}
    </p>
  )
}
