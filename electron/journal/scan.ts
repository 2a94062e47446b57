import { GENESIS, headOf, type Head } from '@shared/log/record'
import { isSound, parseLine, recordAfter } from './journal-line'
import { listSegments, readLines } from './segments'

/** A place in the journal: everything before `offset` of `segment`, and all segments before it. */
export interface Place {
  readonly segment: number
  readonly offset: number
}

/** The last record that fits, the number that ends its command, and where its line ends. */
export interface ChainEnd {
  readonly head: Head
  readonly closes: number
  readonly place: Place
}

/** Where a segment's records begin, so that reading need not start at the first one. */
export interface SegmentStart {
  readonly segment: number
  readonly before: Head
}

export interface ScanResult {
  /** The end of the last whole command. */
  readonly head: Head
  readonly end: Place
  /** The end of the last record that fits, which may lie inside a command of which the rest is missing. */
  readonly last: ChainEnd
  /** Bytes lie behind `last`. */
  readonly hasRest: boolean
  /** Whether the chain leads through the record that was asked for. */
  readonly passes: boolean
  readonly segments: readonly SegmentStart[]
  /** Bytes lie behind `end`: a torn line, or a command of which the last records are missing. */
  readonly hasTail: boolean
  /** The number that a record which does not fit should have had, when good records lie behind it. */
  readonly damagedAtSeq: number | null
}

/**
 * Reads the whole journal and verifies every link. Good is the longest prefix of whole commands; what follows it is
 * a torn tail, unless records lie in it that are sound in themselves: then the journal is damaged in its middle.
 * `through` is a record that one asks after.
 */
export async function scanJournal(folder: string, through: Head = GENESIS): Promise<ScanResult> {
  const numbers = await listSegments(folder)
  const segments: SegmentStart[] = []
  let last: Head = GENESIS
  let closes = 0
  let place: Place = { segment: numbers[0] ?? 1, offset: 0 }
  let good: { head: Head; end: Place } = { head: GENESIS, end: place }
  let passes = through.seq === 0
  let badSeq: number | null = null
  let hasTail = false
  let expected = 1
  const found = () => ({
    ...good,
    last: { head: last, closes, place },
    hasRest: badSeq !== null,
    passes,
    segments,
    hasTail,
  })

  for (const segment of numbers) {
    if (badSeq === null && segment !== expected) {
      badSeq = last.seq + 1
      hasTail = true
    }
    expected = segment + 1
    if (badSeq === null) segments.push({ segment, before: last })
    for await (const placed of readLines(folder, segment)) {
      const line = placed.isComplete && placed.line ? parseLine(placed.line) : null
      const record = badSeq === null && line ? recordAfter(last, line) : null
      const isInCommand = record !== null && (closes < record.seq || closes === record.closes)
      if (record && isInCommand) {
        last = headOf(record)
        closes = record.closes
        hasTail = closes > record.seq
        place = { segment, offset: placed.end }
        passes ||= record.seq === through.seq && record.hash === through.hash
        if (!hasTail) good = { head: last, end: place }
        continue
      }
      hasTail = true
      if (badSeq === null) badSeq = last.seq + 1
      else if (line && isSound(line)) return { ...found(), damagedAtSeq: badSeq }
    }
  }
  return { ...found(), damagedAtSeq: null }
}
