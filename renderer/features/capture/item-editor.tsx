import type { ReviewItem } from '@shared/capture/review-items'
import { Button, Input, Select, type InputRef } from 'antd'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useMessages } from '../../ui/messages/use-messages'
import { editorActOf } from './editor-keys'
import { boundOf, deadlineOf, editOf, fieldsOf, type ItemFields, labelOf, unreadableOf } from './item-fields'
import type { Review } from './use-review'

interface ItemEditorProps {
  readonly review: Review
  readonly item: ReviewItem
}

/** The fields of one proposal in the place of its card. Enter takes them, Esc leaves them. */
export function ItemEditor({ review, item }: ItemEditorProps) {
  const { capture: words, common } = useMessages()
  const { proposal } = item
  const [before] = useState(() => fieldsOf(proposal))
  const [fields, setFields] = useState(before)
  const first = useRef<InputRef>(null)
  useEffect(() => first.current?.focus(), [])
  const set = <K extends keyof ItemFields>(name: K, value: ItemFields[K]) =>
    setFields((now) => ({ ...now, [name]: value }))
  const wrong = unreadableOf(before, fields, proposal)
  const deadline = deadlineOf(fields, proposal, review.source.on)

  const take = () => {
    if (wrong.length > 0) return
    const edit = editOf(before, fields)
    if (Object.keys(edit).length > 0) review.act({ kind: 'edit', key: item.key, edit })
    review.edit(false)
  }
  const onKey = (event: KeyboardEvent) => {
    const { key, ctrlKey, nativeEvent, target } = event
    const act = editorActOf({ key, ctrlKey, isComposing: nativeEvent.isComposing }, target as Element)
    if (act === 'leave') review.edit(false)
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
        onChange={(event) => set(name, event.target.value)}
      />
    </label>
  )
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the fields within
    <form className="item-card item-editor is-current" onKeyDown={onKey} aria-label={words.acts.edit}>
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
        <Button size="small" onClick={() => review.edit(false)}>
          {words.leaveFields}
        </Button>
      </div>
    </form>
  )
}
