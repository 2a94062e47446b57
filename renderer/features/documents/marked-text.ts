import type { DocumentId, TargetId } from '@shared/domain/ids'
import type { Target } from '@shared/domain/target'

/** A stretch of the text, with the targets that its sentence became. */
export interface Stretch {
  readonly start: number
  readonly text: string
  readonly targets: readonly TargetId[]
}

interface Taken {
  readonly start: number
  readonly end: number
  readonly targetId: TargetId
}

/** The sentences of a document that targets were taken from, in the order of the text. */
export function takenFrom(documentId: DocumentId, targets: Iterable<Target>): readonly Taken[] {
  const taken: Taken[] = []
  for (const { id, sources } of targets) {
    for (const source of sources ?? []) {
      if (source.documentId === documentId) taken.push({ start: source.start, end: source.end, targetId: id })
    }
  }
  return taken.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/**
 * The whole text in stretches, marked where targets came from. A sentence that others begin in is parted there, so that
 * every character stands in one stretch.
 */
export function markedText(text: string, taken: readonly Taken[]): readonly Stretch[] {
  const inText = taken.filter(({ start, end }) => start < end && end <= text.length)
  const cuts = [...new Set([0, text.length, ...inText.flatMap(({ start, end }) => [start, end])])].toSorted(
    (a, b) => a - b,
  )
  let open: readonly Taken[] = []
  let next = 0
  return cuts.slice(0, -1).map((start, place) => {
    const end = cuts[place + 1] ?? text.length
    open = open.filter((one) => one.end > start)
    for (let one = inText[next]; one && one.start <= start; one = inText[next]) {
      open = [...open, one]
      next += 1
    }
    return { start, text: text.slice(start, end), targets: [...new Set(open.map(({ targetId }) => targetId))] }
  })
}

/** How many targets each document gave. */
export function targetCounts(targets: Iterable<Target>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { sources } of targets) {
    for (const id of new Set(sources?.map(({ documentId }) => documentId))) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}
