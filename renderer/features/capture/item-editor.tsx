import type { ReviewItem } from '@shared/capture/review-items'
import { Button, Input, Select, type InputRef } from 'antd'
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react'
import { useMessages } from '../../ui/messages/use-messages'
import { editorActOf } from './editor-keys'
import {
  boundOf,
  deadlineOf,
  editOf,
  fieldsOf,
  type ItemFields,
  labelOf,
  readableOf,
  unreadableOf,
} from './item-fields'
import type { Review } from './use-review'

interface ItemEditorProps {
  readonly review: Review
  readonly item: ReviewItem
}

/** The fields of one proposal in the place of its card. Only Esc and 取消 throw away what was typed into them. */
export function ItemEditor({ review, item }: ItemEditorProps) {
  const { capture: words, common } = useMessages()
  const { proposal } = item
  const [before] = useState(() => fieldsOf(proposal))
  const [fields, setFields] = useState(before)
  const first = useRef<InputRef>(null)
  const form = useRef<HTMLFormElement>(null)
  const isDone = useRef(false)
  useEffect(() => first.current?.focus(), [])
  const set = <K extends keyof ItemFields>(name: K, value: ItemFields[K]) =>
    setFields((now) => ({ ...now, [name]: value }))
  const wrong = unreadableOf(before, fields, proposal)
  const deadline = deadlineOf(fields, proposal, review.source.on)

  const write = () => {
    if (isDone.current) return
    isDone.current = true
    const edit = editOf(before, readableOf(before, fields, proposal))
    if (Object.keys(edit).length > 0) review.act({ kind: 'edit', key: item.key, edit })
  }
  const close = () => {
    isDone.current = true
    review.edit(false)
  }
  const take = (): boolean => {
    if (!isDone.current && wrong.length > 0) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
      return false
    }
    write()
    close()
    return true
  }
  useEffect(() => review.holdFields(take))
  // Where the page itself is left, nobody can be asked about what can not be read.
  const writeAtLast = useEffectEvent(write)
  useEffect(() => () => writeAtLast(), [])
  const onKey = (event: KeyboardEvent) => {
    const { key, ctrlKey, nativeEvent, target } = event
    const act = editorActOf({ key, ctrlKey, isComposing: nativeEvent.isComposing }, target as Element)
    if (act === 'leave') close()
    else if (act === 'take') take()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const field = (name: 'title' | 'metric' | 'amount' | 'growth' | 'deadline' | 'leader' | 'leadUnits' | 'coUnits') => (
    <label className={name === 'title' ? 'is-wide' : undefined}>
      <span>{words.fields[labelOf(name, fields)]}</span>
      <Input
        size="small"
        maxLength={200}
        {...(name === 'title' && { ref: first })}
        value={fields[name]}
        status={wrong.some((one) => one === name) ? 'error' : ''}
        aria-invalid={wrong.some((one) => one === name)}
        onChange={(event) => set(name, event.target.value)}
      />
    </label>
  )
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the fields within
    <form ref={form} className="item-card item-editor is-current" onKeyDown={onKey} aria-label={words.acts.edit}>
      <label>
        <span>{words.fields.kind}</span>
        <Select
          size="small"
          value={fields.kind}
          options={(['commitment', 'result'] as const).map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          onChange={(kind) => set('kind', kind)}
        />
      </label>
      {field('title')}
      {field('metric')}
      <label>
        <span>{words.fields.bound}</span>
        <Select
          size="small"
          value={boundOf(before, fields)}
          options={(['at-least', 'at-most', 'equal', 'between'] as const).map((bound) => ({
            value: bound,
            label: words.bounds[bound],
          }))}
          onSelect={(bound) => setFields((now) => ({ ...now, bound, isBoundChosen: true }))}
        />
      </label>
      {field('amount')}
      {field('growth')}
      {field('deadline')}
      <span className="capture-hint item-read">
        {deadline === null ? '' : deadline.on ? words.means(common.day(deadline.on)) : words.noDay}
      </span>
      {field('leader')}
      {field('leadUnits')}
      {field('coUnits')}
      {wrong.length > 0 && (
        <p className="item-doubt is-wide" role="alert">
          {words.notAFigure}
        </p>
      )}
      <div className="item-buttons is-wide">
        <Button size="small" type="primary" disabled={wrong.length > 0} onClick={take}>
          {words.takeFields}
        </Button>
        <Button size="small" onClick={close}>
          {words.leaveFields}
        </Button>
      </div>
    </form>
  )
}
