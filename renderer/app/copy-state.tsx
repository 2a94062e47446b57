import { Popover, Tooltip } from 'antd'
import { useJournalCopy } from '../db/use-journal-copy'
import { useMessages } from '../ui/messages/use-messages'
import { shownPreferences } from '../ui/shown-preferences'
import { useShownValue } from '../ui/shown-value'

/** The second copy of the journal, when it is not as it should be. Saving goes on meanwhile. */
export function CopyState() {
  const { journalCopy: words } = useMessages()
  const copy = useJournalCopy()
  const folder = useShownValue(shownPreferences)?.journalCopyFolder ?? ''
  if (copy === null || copy.state === 'off' || copy.state === 'in-step') return null
  if (copy.state === 'catching-up') {
    return (
      <Tooltip title={words.catchingUpHint}>
        <output data-copy="catching-up">{words.catchingUp}</output>
      </Tooltip>
    )
  }
  const text = (
    <div style={{ maxWidth: 380 }}>
      <p style={{ overflowWrap: 'anywhere' }}>{words.missingText(words.reasons[copy.code ?? ''] ?? '', folder)}</p>
      <p>{words.missingSafe}</p>
    </div>
  )
  return (
    <Popover title={words.missing} content={text} trigger="click" placement="topLeft">
      <button type="button" className="status-state is-warning" data-copy="missing">
        {words.missing}
      </button>
    </Popover>
  )
}
