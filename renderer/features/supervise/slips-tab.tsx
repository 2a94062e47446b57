import type { TargetId } from '@shared/domain/ids'
import { slipNumber, slipState, strongerColor, type Slip, type SlipState } from '@shared/domain/slip'
import { Button, Empty, Modal, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { undoCommand } from '../../commands/undo'
import { removeSlip } from '../../commands/remove-slip'
import { inBackground } from '../../db/in-background'
import { useToday, useView } from '../../db/use-store'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone, notifyRefused } from '../../ui/notify'
import { AnswerDialog } from './answer-dialog'
import { draftFor, draftOf, type SlipWork } from './slip-draft'
import { SlipDialog } from './slip-dialog'
import { SlipPaper } from './slip-paper'
import { SlipsTable, type SlipActions } from './slips-table'
import './supervise.css'

interface SlipsTabProps {
  /** A target that a slip is about to be made for, or null. */
  readonly target: TargetId | null
  /** A slip that was looked for, or null. */
  readonly shown: string | null
  /** Says that the target was taken up, so that coming back does not open the form again. */
  readonly onTargetTaken: () => void
}

const STATES: readonly SlipState[] = ['overdue', 'waiting', 'answered', 'escalated']

/** 督办单: what was demanded of which unit, what came back, and what is still waited for. */
export function SlipsTab({ target, shown: wanted, onTargetTaken }: SlipsTabProps) {
  const words = useMessages()
  const messages = words.supervise.slips
  const view = useView()
  const today = useToday()
  const [modal, questions] = Modal.useModal()
  const [work, setWork] = useState<SlipWork | null>(null)
  const [answering, setAnswering] = useState<Slip | null>(null)
  const [printing, setPrinting] = useState<Slip | null>(null)
  const [shown, setShown] = useState<SlipState | 'all'>('all')
  const slips = useMemo(
    () => [...view.slips.values()].toSorted((a, b) => b.year - a.year || b.serial - a.serial),
    [view],
  )
  const stateOf = (slip: Slip) => slipState(slip, slips, today)
  const rows = shown === 'all' ? slips : slips.filter((slip) => stateOf(slip) === shown)
  const start = (targetId: TargetId | null) => setWork({ kind: 'new', draft: draftFor(view, targetId, today, words) })
  const asked = target === null ? undefined : view.targets.get(target)
  const remove = async (slip: Slip) => {
    const number = slipNumber(slip)
    const isAgreed = await modal.confirm({
      title: messages.removeTitle(number),
      content: messages.removeText,
      okText: words.common.delete,
      okButtonProps: { danger: true },
      cancelText: words.common.cancel,
    })
    if (!isAgreed) return
    const gone = await removeSlip(slip.id)
    if (gone.ok) notifyDone(messages.removed(number), () => undoCommand(gone.value.closes))
    else notifyRefused(refusalText(words.errors, gone.code))
  }
  const actions: SlipActions = {
    answer: setAnswering,
    print: setPrinting,
    edit: (slip) => setWork({ kind: 'edit', slip, draft: draftOf(slip) }),
    escalate: (slip) => {
      const color = strongerColor(slip.color)
      const draft = { ...draftFor(view, null, today, words), color, unit: slip.unit, targetIds: slip.targetIds }
      setWork({ kind: 'new', draft: { ...draft, demand: messages.demands[color], escalates: slip.id }, from: slip })
    },
    remove: (slip) => inBackground(remove(slip)),
  }
  const dialog: SlipWork | null =
    work ?? (asked ? { kind: 'new', draft: draftFor(view, asked.id, today, words) } : null)
  return (
    <div className="slips">
      <div className="slips-bar">
        <Button type="primary" onClick={() => start(null)} disabled={view.targets.size === 0}>
          {messages.add}
        </Button>
        {slips.length > 0 && (
          <>
            <Segmented
              aria-label={messages.columns.state}
              value={shown}
              options={[
                { value: 'all' as const, label: messages.all },
                ...STATES.map((value) => ({ value, label: messages.states[value] })),
              ]}
              onChange={setShown}
            />
            <span className="supervise-muted">{messages.count(rows.length, slips.length)}</span>
          </>
        )}
      </div>
      {slips.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={messages.none} />
      ) : (
        <SlipsTable rows={rows} wanted={wanted} stateOf={stateOf} actions={actions} />
      )}
      {dialog && (
        <SlipDialog
          work={dialog}
          onClose={() => {
            setWork(null)
            if (target !== null) onTargetTaken()
          }}
        />
      )}
      {answering && <AnswerDialog slip={answering} onClose={() => setAnswering(null)} />}
      {printing && <SlipPaper slip={printing} onClose={() => setPrinting(null)} />}
      {questions}
    </div>
  )
}
