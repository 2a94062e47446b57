import type { IsoDate } from '@shared/domain/day'
import type { SearchReading } from '../../db/search/search-messages'
import { useMessages } from '../../ui/messages/use-messages'

interface PaletteFootProps {
  readonly text: string
  /** How much was found; null while nothing is asked, or the answer is not there yet. */
  readonly count: number | null
  readonly reading: SearchReading
  readonly until: IsoDate | null
}

/** What was found, what is still being read, for which day, and the keys. */
export function PaletteFoot({ text, count, reading, until }: PaletteFootProps) {
  const { search, common } = useMessages()
  return (
    <div className="palette-foot">
      <output>{count !== null && <Outcome text={text} count={count} stage={reading.stage} />}</output>
      <Reading reading={reading} />
      {until !== null && <span>{search.until(common.day(until))}</span>}
      <span>{search.keys}</span>
    </div>
  )
}

interface OutcomeProps {
  readonly text: string
  readonly count: number
  readonly stage: SearchReading['stage']
}

function Outcome({ text, count, stage }: OutcomeProps) {
  const { search } = useMessages()
  if (count > 0) return search.found(count)
  return stage === 'rows' || stage === 'notes' ? search.noneYet : search.none(text.trim())
}

function Reading({ reading: { stage, share } }: { readonly reading: SearchReading }) {
  const { search } = useMessages()
  switch (stage) {
    case 'rows':
      return <span>{search.readingRows}</span>
    case 'notes':
      return <span>{search.readingNotes(Math.floor(share * 100))}</span>
    case 'failed':
      return <span className="is-failed">{search.failed}</span>
    case 'done':
      return null
  }
}
