import type { Span } from '@shared/capture/span'
import { Button } from 'antd'
import { useState } from 'react'
import { useMessages } from '../../ui/messages/use-messages'

interface UncoveredStepsProps {
  readonly sentences: readonly Span[]
  readonly onShow: (sentence: Span) => void
}

/** How many sentences with figures or duties nothing was taken from, and a way from each to the next. */
export function UncoveredSteps({ sentences, onShow }: UncoveredStepsProps) {
  const { capture: words } = useMessages()
  const [shown, setShown] = useState(-1)
  if (sentences.length === 0) return <span className="capture-hint">{words.allCovered}</span>
  // By where it stands, for what was taken meanwhile is no longer among them.
  const place = sentences.filter(({ start }) => start <= shown).length
  const next = sentences[place] ?? sentences[0]
  return (
    <Button
      size="small"
      onClick={() => {
        if (!next) return
        setShown(next.start)
        onShow(next)
      }}
    >
      {place === 0 ? words.uncoveredCount(sentences.length) : words.uncoveredPlace(place, sentences.length)}
    </Button>
  )
}
