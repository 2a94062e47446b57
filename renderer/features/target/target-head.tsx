import { deadlineText } from '@shared/domain/cell-text'
import { moveRefusal } from '@shared/domain/loop'
import type { Standing } from '@shared/domain/standing'
import { STATE_WORDS } from '@shared/domain/state-words'
import { TargetState, type Target } from '@shared/domain/target'
import { Select } from 'antd'
import { inBackground } from '../../db/in-background'
import { useView } from '../../db/use-store'
import { LightMark } from '../../ui/light-mark'
import { useMessages } from '../../ui/messages/use-messages'
import { hrefOfTrail } from '../../ui/trail-address'
import { EditableText } from './editable-text'
import { useMoveTarget } from './use-move-target'
import { fieldColumn, useSaveTarget } from './use-save-target'

interface TargetHeadProps {
  readonly target: Target
  readonly standing: Standing
}

/** What it is, whether it is on course and why, whose it is and when it is due. */
export function TargetHead({ target, standing }: TargetHeadProps) {
  const words = useMessages()
  const messages = words.target
  const { saveText } = useSaveTarget(target)
  const { role } = useView().settings
  const move = useMoveTarget(target)
  const { deadline } = target
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
          options={TargetState.options.map((value) => ({
            value,
            label: STATE_WORDS[value],
            disabled: moveRefusal(target.state, value, role) !== null,
          }))}
          onChange={(state: TargetState) => inBackground(move(state))}
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
