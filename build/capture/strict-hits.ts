/** The fields of an annotated or a proposed line that a hit is judged by. */
export interface ScoredLine {
  readonly kind: string
  readonly strength: string
  readonly optional?: boolean
  readonly title: string
  readonly metric?: string | null
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly values: readonly { readonly value: number | string; readonly unit: string | null }[]
  readonly growth?: { readonly value: number } | null
  readonly delta?: { readonly value: number } | null
  readonly ranks: readonly { readonly position: number }[]
}

export interface StrictScore {
  readonly hits: number
  readonly proposed: number
  readonly annotated: number
  readonly f1: number
}

function pairsOf(words: string): ReadonlySet<string> {
  const plain = words.replace(/[“”"（）()、，,。；;：:·\-—\s]/g, '')
  return new Set(Array.from(plain.slice(1), (sign, index) => plain.charAt(index) + sign))
}

/** How much two names have in common: shared pairs of characters over all pairs. */
function likeness(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)]
  const shared = Array.from(left).filter((pair) => right.has(pair)).length
  return shared === 0 ? 0 : shared / (left.size + right.size - shared)
}

const namesOf = ({ metric, title }: ScoredLine) => [metric, title].filter((name): name is string => Boolean(name))

function isNamedAlike(a: ScoredLine, b: ScoredLine): boolean {
  const wanted = b.strength === 'task' ? [b.title, b.quote] : namesOf(b)
  return namesOf(a).some((one) => wanted.some((other) => likeness(one, other) >= 0.5))
}

/** The figures of a line, the first of which tells it from others: value, change, position. */
function figuresOf({ values, growth, delta, ranks }: ScoredLine): readonly string[] {
  const changes = [growth, delta].flatMap((one) => (one ? [String(Math.abs(one.value))] : []))
  return [...values.map(({ value }) => String(value)), ...changes, ...ranks.map(({ position }) => `#${position}`)]
}

function isHit(proposed: ScoredLine, annotated: ScoredLine): boolean {
  if (proposed.kind !== annotated.kind || proposed.start >= annotated.end || proposed.end <= annotated.start)
    return false
  const figures = figuresOf(annotated)
  const has = figuresOf(proposed)
  return (figures.length === 0 || figures.some((one) => has.includes(one))) && isNamedAlike(proposed, annotated)
}

/**
 * Hits by the strict reading of the guideline: the same sentence, kind and figure, and a like name. Optional annotations and
 * what is proposed for them count neither way. Each annotation takes the first proposal that fits.
 */
export function strictScore(proposed: readonly ScoredLine[], annotated: readonly ScoredLine[]): StrictScore {
  const free = new Set(proposed)
  const takes = (one: ScoredLine) => {
    const found = Array.from(free).find((line) => isHit(line, one))
    if (found) free.delete(found)
    return found !== undefined
  }
  const wanted = annotated.filter(({ optional }) => !optional)
  const hits = wanted.filter(takes).length
  const neutral = annotated.filter(({ optional }) => optional).filter(takes).length
  const counted = proposed.length - neutral
  return { hits, proposed: counted, annotated: wanted.length, f1: (200 * hits) / (counted + wanted.length) }
}
