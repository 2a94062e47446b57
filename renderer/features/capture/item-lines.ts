import type { ReviewItem } from '@shared/capture/review-items'

/** A line of the list: the section that the items below it stand in, or an item. */
export type ItemLine =
  | { readonly kind: 'section'; readonly key: string; readonly path: readonly string[] }
  | { readonly kind: 'item'; readonly key: string; readonly item: ReviewItem; readonly depth: number }

/** The items in their order, under the names of their sections where they are grouped. */
export function itemLines(
  items: readonly ReviewItem[],
  isGrouped: boolean,
  parents: ReadonlyMap<string, string>,
): readonly ItemLine[] {
  const lines: ItemLine[] = []
  let before = ''
  const depthOf = (key: string): number => {
    const parent = parents.get(key)
    return parent === undefined ? 0 : Math.min(2, 1 + depthOf(parent))
  }
  for (const item of items) {
    const { section } = item.proposal
    const name = section.join('\n')
    if (isGrouped && name !== before && name !== '')
      lines.push({ kind: 'section', key: `section ${item.key}`, path: section })
    if (name !== '') before = name
    lines.push({ kind: 'item', key: item.key, item, depth: isGrouped ? depthOf(item.key) : 0 })
  }
  return lines
}
