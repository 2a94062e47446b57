import type { IsoDate } from '@shared/domain/day'
import type { TargetId } from '@shared/domain/ids'
import { numberOn, slipNumber, SlipColor } from '@shared/domain/slip'
import { AutoComplete, Input, InputNumber, Modal, Select } from 'antd'
import { useMemo, useState } from 'react'
import { editSlip, issueSlip, type SlipDraft } from '../../commands/issue-slip'
import { undoCommand } from '../../commands/undo'
import { useHeadings } from '../../db/standings'
import { inBackground } from '../../db/in-background'
import { useView } from '../../db/use-store'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyDone } from '../../ui/notify'
import { DayField } from '../../ui/day-field'
import type { SlipWork } from './slip-draft'

interface SlipDialogProps {
  readonly work: SlipWork
  readonly onClose: () => void
}

/** What a slip says: number, sort, unit, targets, demand and days. */
export function SlipDialog({ work, onClose }: SlipDialogProps) {
  const { supervise, changes, errors, common } = useMessages()
  const messages = supervise.slips
  const [draft, setDraft] = useState(work.draft)
  const [fault, setFault] = useState<string | null>(null)
  const { slips } = useView()
  const options = useOptions(draft.unit)
  const change = (part: Partial<SlipDraft>) => {
    setDraft({ ...draft, ...part })
    setFault(null)
  }
  /** The prepared demand goes with the colour; one that was written by hand stays. */
  const changeColor = (color: SlipColor) => {
    const isPrepared = draft.demand === '' || draft.demand === messages.demands[draft.color]
    change({ color, ...(isPrepared && { demand: messages.demands[color] }) })
  }
  const changeDay = (issuedOn: IsoDate) =>
    change({ issuedOn, ...numberOn(draft, issuedOn, work.kind === 'new' ? slips.values() : null) })
  const save = async () => {
    const done = work.kind === 'edit' ? await editSlip(work.slip.id, draft) : await issueSlip(draft)
    if (!done.ok) return setFault(refusalText(errors, done.code))
    const said = work.kind === 'edit' ? messages.changed : messages.issued
    notifyDone(said(slipNumber(draft)), () => undoCommand(done.value.closes))
    onClose()
  }
  return (
    <Modal
      title={titleOf(work, draft, messages)}
      open
      width={620}
      okText={work.kind === 'edit' ? messages.saveChanges : messages.issue}
      cancelText={common.cancel}
      onOk={() => inBackground(save())}
      onCancel={onClose}
    >
      <div className="slip-form">
        <label>
          {messages.color}
          <Select
            value={draft.color}
            options={SlipColor.options.map((value) => ({ value, label: changes.slipColors[value] }))}
            onChange={changeColor}
          />
        </label>
        <label>
          {messages.serial}
          <InputNumber
            min={1}
            max={99_999}
            precision={0}
            value={draft.serial}
            onChange={(serial) => serial !== null && change({ serial })}
          />
        </label>
        <label className="is-wide">
          {messages.unit}
          <AutoComplete
            value={draft.unit}
            maxLength={200}
            options={options.units.map((value) => ({ value }))}
            showSearch={{ filterOption: true }}
            placeholder={messages.unitHint}
            onChange={(unit: string) => change({ unit: unit.slice(0, 200) })}
          />
        </label>
        <label className="is-wide">
          {messages.targets}
          <Select
            mode="multiple"
            value={[...draft.targetIds]}
            options={[...options.targets]}
            showSearch={{ optionFilterProp: 'label' }}
            maxCount={200}
            placeholder={messages.targetsHint}
            onChange={(targetIds: TargetId[]) => change({ targetIds })}
          />
        </label>
        <label className="is-wide">
          {messages.demand}
          <Input.TextArea
            autoSize={{ minRows: 3, maxRows: 8 }}
            maxLength={8_000}
            value={draft.demand}
            onChange={(event) => change({ demand: event.target.value })}
          />
        </label>
        <DayField label={messages.issuedOn} day={draft.issuedOn} onDay={changeDay} />
        <DayField label={messages.replyBy} day={draft.replyBy} onDay={(replyBy) => change({ replyBy })} />
      </div>
      {fault !== null && (
        <p role="alert" className="supervise-fault">
          {fault}
        </p>
      )}
    </Modal>
  )
}

function titleOf(
  work: SlipWork,
  draft: SlipDraft,
  messages: ReturnType<typeof useMessages>['supervise']['slips'],
): string {
  const number = slipNumber(draft)
  if (work.kind === 'edit') return messages.editTitle(number)
  return work.from ? messages.escalateTitle(number, slipNumber(work.from)) : messages.formTitle(number)
}

/** Units that lead something; targets, those of the chosen unit first. */
function useOptions(unit: string) {
  const view = useView()
  const headings = useHeadings()
  return useMemo(() => {
    const all = [...view.targets.values()].filter(({ id }) => !headings.has(id))
    const units = [...new Set(all.flatMap(({ leadUnits }) => leadUnits))].toSorted((a, b) =>
      a.localeCompare(b, 'zh-CN'),
    )
    const isOwn = (names: readonly string[]) => (names.includes(unit) ? 0 : 1)
    const targets = all
      .toSorted((a, b) => isOwn(a.leadUnits) - isOwn(b.leadUnits))
      .map(({ id, code, title }) => ({ value: id, label: code === '' ? title : `${code} ${title}` }))
    return { units, targets }
  }, [view, headings, unit])
}
