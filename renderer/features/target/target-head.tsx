import { inState } from '@shared/domain/cell-edit'
import { deadlineText } from '@shared/domain/cell-text'
import type { Standing } from '@shared/domain/standing'
import { STATE_WORDS } from '@shared/domain/state-words'
import { TargetState, type Target } from '@shared/domain/target'
import { Select } from 'antd'
import { inBackground } from '../../db/in-background'
import { LightMark } from '../../ui/light-mark'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyRefused } from '../../ui/notify'
import { hrefOfTrail } from '../../ui/trail-address'
import { EditableText } from './editable-text'
import { fieldColumn, useSaveTarget } from './use-save-target'

interface TargetHeadProps {
  readonly target: Target
  readonly standing: Standing
}

/** What it is, whether it is on course and why, whose it is and when it is due. */
export function TargetHead({ target, standing }: TargetHeadProps) {
  const words = useMessages()
  const messages = words.target
  const { saveText, savePatch, today } = useSaveTarget(target)
  const { deadline } = target
  const changeState = async (state: TargetState) => {
    const { completedOn } = inState(target, state, today)
    const isDone = completedOn !== null && target.completedOn === null
    const { refusal } = await savePatch({ state, completedOn }, isDone ? messages.done : messages.saved(messages.state))
    if (refusal !== null) notifyRefused(refusal)
  }
  return (
    <header className="target-head">
      <h2>
        <EditableText
          label={messages.title}
          text={target.title}
          hasLines
          onSave={(text) => saveText(fieldColumn('title', messages.title), text, messages.saved(messages.title))}
        />
      </h2>
      <div className="target-facts">
        <LightMark light={standing.light} word={words.ledger.lightWord(standing.light, standing.reason)} />
        <Select
          size="small"
          className="target-state"
          aria-label={messages.state}
          value={target.state}
          options={TargetState.options.map((value) => ({ value, label: STATE_WORDS[value] }))}
          onChange={(state: TargetState) => inBackground(changeState(state))}
        />
        {target.code && <span className="target-muted">{target.code}</span>}
        {target.attachments.length > 0 && (
          <span className="target-muted">{`${words.attachments.title} ${target.attachments.length}`}</span>
        )}
        <span>{target.leadUnits[0] ?? <span className="target-muted">{messages.noOwner}</span>}</span>
        <span title={deadline.on ? messages.resolved(deadline.on) : messages.unresolved}>
          {deadlineText(deadline) || words.common.missing}
          {deadline.on && deadline.precision !== 'day' && (
            <span className="target-muted">{`（${messages.resolved(deadline.on)}）`}</span>
          )}
        </span>
        {target.completedOn && <span className="target-muted">{messages.completedOn(target.completedOn)}</span>}
      </div>
      <p className="target-reason">{words.ledger.explainLight(standing.reason)}</p>
      <a href={hrefOfTrail(target.id)}>{words.history.targetTrail}</a>
    </header>
  )
}
