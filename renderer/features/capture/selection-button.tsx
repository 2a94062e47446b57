import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useMessages } from '../../ui/messages/use-messages'
import { selectedSpan } from './selected-span'

interface SelectionButtonProps {
  readonly scroller: HTMLElement | null
  readonly onTake: () => void
}

interface Place {
  readonly left: number
  readonly top: number
}

const WIDTH_PX = 130

/** Beside whatever is selected in the document: makes a target of it. */
export function SelectionButton({ scroller, onTake }: SelectionButtonProps) {
  const { capture: words } = useMessages()
  const [place, setPlace] = useState<Place | null>(null)
  useEffect(() => {
    const follow = () => setPlace(scroller && selectedSpan() ? placeIn(scroller) : null)
    document.addEventListener('selectionchange', follow)
    return () => document.removeEventListener('selectionchange', follow)
  }, [scroller])
  if (place === null) return null
  return (
    <Button
      className="speech-take"
      type="primary"
      size="small"
      style={place}
      // The press must not take the selection away that it is about.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      {words.takeSelection}
    </Button>
  )
}

/** Under the end of the selection, within the document's own scrolling. */
function placeIn(scroller: HTMLElement): Place | null {
  const rects = window.getSelection()?.getRangeAt(0).getClientRects()
  const last = rects?.[rects.length - 1]
  if (!last) return null
  const frame = scroller.getBoundingClientRect()
  const left = last.right - frame.left + scroller.scrollLeft
  return {
    left: Math.max(0, Math.min(left, scroller.clientWidth - WIDTH_PX)),
    top: last.bottom - frame.top + scroller.scrollTop + 4,
  }
}
