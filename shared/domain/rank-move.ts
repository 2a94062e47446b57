/** How a position moved: lower is better, so 12 → 16 is a fall of four. */
export interface RankMove {
  readonly kind: 'rise' | 'fall' | 'same'
  readonly places: number
}

export function rankMove(before: number, now: number): RankMove {
  if (now === before) return { kind: 'same', places: 0 }
  return now < before ? { kind: 'rise', places: before - now } : { kind: 'fall', places: now - before }
}
