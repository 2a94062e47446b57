import type { Span } from '@shared/capture/span'

/** The part of the document that a place on the screen shows, in offsets of the text; null outside of it. */
function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const piece = element?.closest<HTMLElement>('[data-at]')
  if (!piece) return null
  const at = Number(piece.dataset['at'])
  // In an element, the offset counts its children: a piece has one text, before or behind which it then is.
  return node instanceof Text ? at + offset : at + (offset > 0 ? (piece.textContent?.length ?? 0) : 0)
}

/** What of the document is selected on the screen; null where nothing is, or only blanks are. */
export function selectedSpan(): Span | null {
  const selection = window.getSelection()
  if (!selection || selection.rangeCount === 0 || selection.toString().trim() === '') return null
  const range = selection.getRangeAt(0)
  const start = offsetOf(range.startContainer, range.startOffset)
  const end = offsetOf(range.endContainer, range.endOffset) ?? endOfBlockBefore(range)
  return start === null || end === null || end <= start ? null : { start, end }
}

/** A selection by three clicks ends at the beginning of whatever follows the block. */
function endOfBlockBefore({ startContainer }: Range): number | null {
  const block = startContainer.parentElement?.closest<HTMLElement>('[data-end]')
  return block ? Number(block.dataset['end']) : null
}
