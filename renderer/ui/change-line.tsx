import { cutText, type FieldChange } from '@shared/domain/describe-change'
import './change-line.css'
import { useMessages } from './messages/use-messages'

interface ChangeLineProps {
  readonly change: FieldChange
  /** How many characters of each text are shown; the whole text is in the tooltip. Without it, all are. */
  readonly most?: number
  /** The whole row was removed: its texts are told as they were. */
  readonly isGone?: boolean
}

/** 完成时限：2023-10-31 → 2023-12-31. What was empty before or is empty now is not shown as a change from nothing. */
export function ChangeLine({ change: { label, before, after }, most, isGone = false }: ChangeLineProps) {
  const { audit } = useMessages()
  const shown = (text: string) => (most === undefined ? text : cutText(text, most))
  return (
    <span className="change-line">
      <span className="change-label">{audit.fieldLabel(label)}</span>
      {before !== '' && <del title={before}>{shown(before)}</del>}
      {before !== '' && !isGone && <span aria-hidden="true">→</span>}
      {after !== '' && <ins title={after}>{shown(after)}</ins>}
      {after === '' && !isGone && <em>{audit.emptied}</em>}
    </span>
  )
}
