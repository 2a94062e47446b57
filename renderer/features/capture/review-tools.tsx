import { keysAbove, REVIEW_FILTERS } from '@shared/capture/review-filter'
import { Button, Segmented, Select, Switch } from 'antd'
import { useState } from 'react'
import { useMessages } from '../../ui/messages/use-messages'
import type { Review } from './use-review'

interface ReviewToolsProps {
  readonly review: Review
  readonly view: 'cards' | 'table'
  readonly onView: (view: 'cards' | 'table') => void
}

/** Over the proposals: which of them are shown, how, and many at once. */
export function ReviewTools({ review, view, onView }: ReviewToolsProps) {
  const { capture: words } = useMessages()
  const [level, setLevel] = useState<'high' | 'middle'>('high')
  const { state, counts } = review
  // What a filter hides is not decided on unseen.
  const shown = new Set(review.shown.map(({ key }) => key))
  const keys = keysAbove(state, level).filter((key) => shown.has(key))
  return (
    <div className="review-tools">
      <Select
        size="small"
        className="review-filter"
        aria-label={words.filter}
        value={review.filter}
        options={REVIEW_FILTERS.map((filter) => ({
          value: filter,
          label: words.filtered(words.filters[filter], counts[filter]),
        }))}
        onChange={review.setFilter}
      />
      <Segmented
        size="small"
        aria-label={words.view}
        value={view}
        options={[
          { value: 'cards' as const, label: words.cards },
          { value: 'table' as const, label: words.table },
        ]}
        onChange={onView}
      />
      <label className="review-nest">
        <Switch size="small" checked={state.isNested} onChange={(isNested) => review.act({ kind: 'nest', isNested })} />
        <span>{words.nested}</span>
      </label>
      <span className="capture-gap" />
      <Select
        size="small"
        aria-label={words.bulkLevel}
        value={level}
        options={(['high', 'middle'] as const).map((one) => ({ value: one, label: words.bulkLevels[one] }))}
        onChange={setLevel}
      />
      <Button
        size="small"
        disabled={keys.length === 0}
        title={words.bulkWhy}
        onClick={() => review.act({ kind: 'decide', keys: [...keys], decision: 'accepted' })}
      >
        {words.bulk(keys.length)}
      </Button>
    </div>
  )
}
