import { Button, Spin } from 'antd'
import { inBackground } from '../db/in-background'
import { refusalText } from '../ui/messages/errors'
import { useMessages } from '../ui/messages/use-messages'
import { useShownValue } from '../ui/shown-value'
import { closeNow, closingStep } from './closing'

/** Covers the window while it closes, so that nothing is typed that could not be saved any more. */
export function ClosingCover() {
  const { durability, errors } = useMessages()
  const step = useShownValue(closingStep)
  if (!step) return null
  const { closingFlush, closingSnapshot, closingCopy } = durability
  const texts = { saving: closingFlush, 'backing-up': closingSnapshot, copying: closingCopy }
  return (
    <div className="closing-cover" role="alertdialog" aria-label={durability.closing}>
      <div className="closing-card">
        {step.kind === 'failed' ? (
          <>
            <strong>{durability.closingFailedTitle}</strong>
            <p>
              {step.isSaved ? durability.closingNoBackup(refusalText(errors, step.code)) : durability.closingNotSaved}
            </p>
            <Button type="primary" onClick={() => inBackground(closeNow())}>
              {durability.closeNow}
            </Button>{' '}
            <span>{durability.closingIn(step.seconds)}</span>
          </>
        ) : (
          <>
            <Spin size="small" /> {texts[step.kind]}
            <div>{durability.closingDetail}</div>
          </>
        )}
      </div>
    </div>
  )
}
