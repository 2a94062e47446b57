import { Button } from 'antd'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { FolderButtons, Trouble } from './trouble'

/** The data belongs to a newer program: nothing is opened, nothing is touched. */
export function NewerPage({ version }: { readonly version: number }) {
  const { start } = useMessages()
  return (
    <Trouble title={start.newerTitle} happened={start.newerText(version)} safe="" next={start.newerNext}>
      <div className="trouble-actions">
        <FolderButtons />
      </div>
    </Trouble>
  )
}

/** The data could not be opened at all. */
export function FailedPage({ code, onRetry }: { readonly code: string; readonly onRetry: () => void }) {
  const { start, errors, common } = useMessages()
  return (
    <Trouble title={start.failedTitle} happened={refusalText(errors, code)} safe={start.failedSafe} next="">
      <div className="trouble-actions">
        <Button type="primary" onClick={onRetry}>
          {common.retry}
        </Button>
        <FolderButtons />
      </div>
    </Trouble>
  )
}

interface UpgradeProps {
  readonly from: number
  readonly code: string
  readonly onRetry: () => void
}

/** The data is of an older version and could not be brought to this one; nothing of it was changed. */
export function UpgradeFailedPage({ from, code, onRetry }: UpgradeProps) {
  const { startReport: words, errors, common } = useMessages()
  return (
    <Trouble
      title={words.upgradeTitle}
      happened={words.upgradeText(from, refusalText(errors, code))}
      safe={words.upgradeSafe}
      next={words.upgradeNext}
    >
      <div className="trouble-actions">
        <Button type="primary" onClick={onRetry}>
          {common.retry}
        </Button>
        <FolderButtons />
      </div>
    </Trouble>
  )
}
