import type { LedgerId } from '@shared/domain/ids'
import { Modal } from 'antd'
import { useEffect } from 'react'
import { captureRequest } from '../../ui/capture-request'
import { useMessages } from '../../ui/messages/use-messages'
import { useShownValue } from '../../ui/shown-value'
import { AskFacts } from './ask-facts'
import './capture.css'
import { CaptureStart } from './capture-start'
import { ReviewPage } from './review-page'
import { useCaptureWork } from './use-capture-work'
import { Working } from './working'

/** 采集: a document, what it promises and reports, and a ledger of what a person took from it. */
export function CapturePage({ onDone }: { readonly onDone: (ledgerId: LedgerId) => void }) {
  const { capture: words, common } = useMessages()
  const work = useCaptureWork()
  const { state, takeFile } = work
  const dropped = useShownValue(captureRequest)
  useEffect(() => {
    // One that was dropped on a review waits until it is said whether that one is given up.
    if (dropped === null || state.kind === 'opening' || state.kind === 'review') return
    captureRequest.set(null)
    takeFile(dropped)
  }, [dropped, state.kind, takeFile])
  return (
    <div className="capture">
      {state.kind === 'start' && <CaptureStart work={work} name={state.name} refusal={state.refusal} />}
      {state.kind === 'working' && <Working {...state} />}
      {state.kind === 'asking' && <AskFacts work={work} read={state.read} />}
      {state.kind === 'review' && (
        <ReviewPage
          key={`${state.kept.draft.id} ${state.kept.draft.on}`}
          kept={state.kept}
          lost={state.lost}
          work={work}
          onDone={onDone}
        />
      )}
      <Modal
        title={words.replaceTitle}
        open={dropped !== null && state.kind === 'review'}
        okText={words.replaceYes}
        okButtonProps={{ danger: true }}
        cancelText={common.cancel}
        onCancel={() => captureRequest.set(null)}
        onOk={() => {
          captureRequest.set(null)
          if (dropped) takeFile(dropped)
        }}
      >
        {state.kind === 'review' && words.replaceText(state.kept.draft.title, state.kept.draft.actions.length)}
      </Modal>
    </div>
  )
}
