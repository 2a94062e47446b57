import type { IsoDate } from '@shared/domain/day'
import { Button, Input, type DatePicker, type GetRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { DayField } from '../../ui/day-field'
import { useMessages } from '../../ui/messages/use-messages'
import type { CaptureWork, ReadText } from './use-capture-work'

const PREVIEW_CHARACTERS = 600

/** The document's title and day, before it is read for targets: every deadline in it is read against the day. */
export function AskFacts({ work, read }: { readonly work: CaptureWork; readonly read: ReadText }) {
  const { capture: words, common } = useMessages()
  const [title, setTitle] = useState(read.title)
  const [on, setOn] = useState<IsoDate | null>(read.guessed?.on ?? null)
  const dayField = useRef<GetRef<typeof DatePicker>>(null)
  const beginButton = useRef<HTMLButtonElement>(null)
  const [isDated] = useState(on !== null)
  useEffect(() => (isDated ? beginButton : dayField).current?.focus(), [isDated])
  const isReady = title.trim() !== '' && on !== null
  return (
    <form
      className="capture-facts"
      onSubmit={(event) => {
        event.preventDefault()
        if (on !== null && isReady) work.begin(read, title.trim(), on)
      }}
    >
      <h1>{words.factsTitle}</h1>
      <label>
        <span>{words.documentTitle}</span>
        <Input value={title} maxLength={500} onChange={(event) => setTitle(event.target.value)} />
      </label>
      <DayField
        label={<span>{words.documentDay}</span>}
        day={on}
        field={dayField}
        hint={
          <span className="capture-hint">
            {read.guessed && read.guessed.on === on
              ? words.dayFrom[read.guessed.from](common.day(read.guessed.on))
              : words.dayWhy}
          </span>
        }
        onDay={setOn}
      />
      <p className="capture-hint">{words.characters(read.text.length)}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must take the focus */}
      <pre className="capture-preview" tabIndex={0}>
        {read.text.slice(0, PREVIEW_CHARACTERS)}
      </pre>
      <div className="capture-ways">
        <Button type="primary" size="large" htmlType="submit" disabled={!isReady} ref={beginButton}>
          {words.begin}
        </Button>
        <Button size="large" onClick={work.putAway}>
          {common.cancel}
        </Button>
      </div>
    </form>
  )
}
