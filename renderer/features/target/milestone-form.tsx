/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- keys of the fields inside arrive at the form */
import { IsoDate } from '@shared/domain/day'
import type { MilestoneId } from '@shared/domain/ids'
import { readMilestone, type TypedMilestone } from '@shared/domain/milestone-edit'
import type { Milestone, Target } from '@shared/domain/target'
import { Button, DatePicker, Input, type InputRef } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useRef, useState } from 'react'
import { inBackground } from '../../db/in-background'
import { useMessages } from '../../ui/messages/use-messages'
import { useSaveTarget } from './use-save-target'

interface MilestoneFormProps {
  readonly target: Target
  /** Null adds one. */
  readonly milestone: Milestone | null
  readonly onClose: () => void
}

/** As many as a target keeps. */
const MOST = 200

/** A milestone's name, day, weight and day of acceptance. */
export function MilestoneForm({ target, milestone, onClose }: MilestoneFormProps) {
  const { milestones: words, common } = useMessages()
  const { savePatch, today, ledgerYear } = useSaveTarget(target)
  const [typed, setTyped] = useState<TypedMilestone>({
    title: milestone?.title ?? '',
    due: milestone?.dueOn ?? '',
    weight: milestone?.weight ?? '',
    acceptedOn: milestone?.acceptedOn ?? null,
  })
  const [fault, setFault] = useState<string | null>(null)
  const first = useRef<InputRef>(null)
  useEffect(() => first.current?.focus(), [])

  const keep = async (milestones: readonly Milestone[], said: string) => {
    const { isSaved, refusal } = await savePatch({ milestones }, said)
    if (isSaved) onClose()
    else setFault(refusal)
  }
  const save = async () => {
    const read = readMilestone(typed, { ledgerYear, today })
    if (!read.ok) return setFault(words.refusals[read.code](read.detail))
    const { title } = read.value
    if (milestone) {
      const next = { ...read.value, id: milestone.id }
      return keep(
        target.milestones.map((other) => (other.id === milestone.id ? next : other)),
        words.saved(title),
      )
    }
    if (target.milestones.length >= MOST) return setFault(words.tooMany(MOST))
    return keep([...target.milestones, { ...read.value, id: crypto.randomUUID() as MilestoneId }], words.added(title))
  }
  const field = (key: 'title' | 'due' | 'weight', label: string, hint = '') => (
    <label className={`milestone-${key}-field`}>
      {label}
      <Input
        ref={key === 'title' ? first : null}
        size="small"
        value={typed[key]}
        placeholder={hint}
        maxLength={key === 'title' ? 500 : 60}
        onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
      />
    </label>
  )
  return (
    <form
      className="metric-form milestone-form"
      onSubmit={(event) => {
        event.preventDefault()
        inBackground(save())
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        onClose()
      }}
    >
      {field('title', words.name)}
      {field('due', words.due, words.dueHint)}
      {field('weight', words.weight, words.weightHint)}
      <label>
        {words.acceptedOn}
        <DatePicker
          size="small"
          format="YYYY-MM-DD"
          aria-label={words.acceptedOn}
          value={typed.acceptedOn === null ? null : dayjs(typed.acceptedOn)}
          maxDate={dayjs(today)}
          onChange={(day) => {
            const on = IsoDate.safeParse(day?.format('YYYY-MM-DD'))
            setTyped({ ...typed, acceptedOn: on.success ? on.data : null })
          }}
        />
      </label>
      {fault !== null && (
        <p role="alert" className="target-fault">
          {fault}
        </p>
      )}
      <div className="metric-buttons">
        <Button size="small" type="primary" htmlType="submit">
          {common.save}
        </Button>
        <Button size="small" onClick={onClose}>
          {common.cancel}
        </Button>
        {milestone && (
          <Button
            size="small"
            type="link"
            danger
            onClick={() =>
              inBackground(
                keep(
                  target.milestones.filter(({ id }) => id !== milestone.id),
                  words.removed(milestone.title),
                ),
              )
            }
          >
            {words.remove}
          </Button>
        )}
      </div>
    </form>
  )
}
