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
  const [place, setPlace] = useState(-1)
  if (sentences.length === 0) return <span className="capture-hint">{words.allCovered}</span>
  const next = (place + 1) % sentences.length
  return (
    <Button
      size="small"
      onClick={() => {
        const sentence = sentences[next]
        setPlace(next)
        if (sentence) onShow(sentence)
      }}
    >
      {place === -1 ? words.uncoveredCount(sentences.length) : words.uncoveredPlace(place + 1, sentences.length)}
    </Button>
  )
}
