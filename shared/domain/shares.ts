/**
 * Shares in per cent with `places` digits that add up to exactly 100, by the largest remainder. All zero when there is
 * nothing to share. Whoever shows them says that they were rounded to add up.
 */
export function sharesToHundred(counts: readonly number[], places = 1): readonly number[] {
  const total = counts.reduce((whole, count) => whole + count, 0)
  if (total === 0) return counts.map(() => 0)
  const units = 100 * 10 ** places
  const floors = counts.map((count) => Math.floor((count * units) / total))
  let left = units - floors.reduce((whole, part) => whole + part, 0)
  const order = counts
    .map((count, index) => ({ index, remainder: (count * units) % total }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of order) {
    if (left === 0) break
    floors[index] = (floors[index] ?? 0) + 1
    left -= 1
  }
  return floors.map((part) => part / 10 ** places)
}
