import { useMessages } from '../../ui/messages/use-messages'

/** Sentences about what may be right and deserves a second look; nothing where there are none. */
export function DoubtList({ doubts }: { readonly doubts: readonly string[] }) {
  const { label } = useMessages().doubts
  if (doubts.length === 0) return null
  return (
    <ul className="target-doubts" aria-live="polite" aria-label={label}>
      {doubts.map((doubt) => (
        <li key={doubt}>{doubt}</li>
      ))}
    </ul>
  )
}
